# Sourced by run and test: finds out which packages are missing and installs them where that can be done.

# have_packages NAME...: makes sure that these Debian packages are installed. On Debian and its kin missing ones are
# installed without questions, as root or through sudo; elsewhere they are named and the script ends.
have_packages() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        local marker=build/packages-named
        if [ ! -e "$marker" ]; then
            printf 'This is no Debian or Ubuntu. Please see to these packages (Debian names), then run this again:\n  %s\n' "$*"
            mkdir -p build && touch "$marker"
            exit 1
        fi
        return
    fi
    local missing=() name
    for name in "$@"; do
        if ! dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q 'ok installed'; then
            missing+=("$name")
        fi
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            printf 'These packages are missing, and neither root nor sudo is at hand to install them:\n  %s\n' "${missing[*]}"
            exit 1
        fi
        as_root=(sudo)
    fi
    printf 'Installing %s\n' "${missing[*]}"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" \
        >/dev/null
}

# What building and running needs.
build_packages=(g++ cmake ninja-build pkg-config
    qt6-base-dev qt6-base-dev-tools libqt6sql6-sqlite qt6-svg-dev qt6-wayland
    qt6-multimedia-dev qt6-speech-dev qt6-declarative-dev qt6-speech-flite-plugin
    nlohmann-json3-dev libsqlite3-dev libcsv-dev libical-dev fonts-inter)

# What testing needs on top.
test_packages=(git ccache catch2 clang clang-tidy clang-format libclang-rt-dev python3 python3-jsonschema
    python3-icalendar tzdata dbus-daemon)
