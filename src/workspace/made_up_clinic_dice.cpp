#include "made_up_clinic_dice.h"

namespace backbridge::madeup {

namespace {

/// The step and the mixing of SplitMix64 (Steele, Lea and Flood 2014).
constexpr quint64 kStep = 0x9E3779B97F4A7C15;

quint64 mix(quint64 value)
{
    value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9;
    value = (value ^ (value >> 27U)) * 0x94D049BB133111EB;
    return value ^ (value >> 31U);
}

} // namespace

Dice::Dice(quint64 seed, quint64 stream)
    : m_state(mix(mix(seed) + kStep * (stream + 1)))
{
}

quint64 Dice::next()
{
    m_state += kStep;
    return mix(m_state);
}

int Dice::between(int low, int high)
{
    // Not quite even for a count that is no power of two, by less than one in 2^32.
    const auto count = static_cast<quint64>(high - low) + 1;
    return low + static_cast<int>(next() % count);
}

bool Dice::chance(int perMille)
{
    return between(0, 999) < perMille;
}

int Dice::around(int spread)
{
    int sum = 0;
    for (int i = 0; i < 3; ++i) {
        sum += between(-spread, spread);
    }
    return sum / 3;
}

QUuid Dice::uuid()
{
    const quint64 high = next();
    const quint64 low = next();
    const auto byte = [low](unsigned index) {
        return static_cast<uchar>(low >> (8U * index));
    };
    const auto version = static_cast<ushort>((high & 0x0FFFU) | 0x4000U);
    const auto variant = static_cast<uchar>((byte(7) & 0x3FU) | 0x80U);
    return {static_cast<uint>(high >> 32U),
            static_cast<ushort>(high >> 16U),
            version,
            variant,
            byte(6),
            byte(5),
            byte(4),
            byte(3),
            byte(2),
            byte(1),
            byte(0)};
}

} // namespace backbridge::madeup
