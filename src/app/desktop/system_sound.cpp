#include "system_sound.h"

#include <QBuffer>

#include <map>

#include "ui/player/tones.h"

#ifdef BACKBRIDGE_MULTIMEDIA
#include <QAudioDevice>
#include <QAudioFormat>
#include <QAudioSink>
#include <QMediaDevices>
#endif
#ifdef BACKBRIDGE_TEXTTOSPEECH
#include <QTextToSpeech>
#endif

namespace backbridge {

namespace {

#ifdef BACKBRIDGE_MULTIMEDIA

/// Plays tones from memory on the device that is the system's at that moment.
class TonePlayer {
public:
    [[nodiscard]] bool isReady() const { return !QMediaDevices::defaultAudioOutput().isNull(); }

    void play(ui::Tone tone)
    {
        const QAudioDevice device = QMediaDevices::defaultAudioOutput();
        if (device.isNull()) {
            return;
        }
        if (!m_sink || device != m_device) {
            QAudioFormat format;
            format.setSampleRate(ui::kToneRate);
            format.setChannelCount(1);
            format.setSampleFormat(QAudioFormat::Int16);
            m_sink = std::make_unique<QAudioSink>(device, format);
            m_device = device;
        }
        m_sink->stop();
        m_buffer.close();
        QByteArray& samples = m_samples[tone];
        if (samples.isEmpty()) {
            samples = ui::toneSamples(tone);
        }
        m_buffer.setData(samples);
        m_buffer.open(QIODevice::ReadOnly);
        m_sink->start(&m_buffer);
    }

private:
    QBuffer m_buffer;
    std::map<ui::Tone, QByteArray> m_samples;
    QAudioDevice m_device;
    std::unique_ptr<QAudioSink> m_sink;
};

#else

class TonePlayer {
public:
    [[nodiscard]] bool isReady() const { return false; }

    void play(ui::Tone /*tone*/) { }
};

#endif

#ifdef BACKBRIDGE_TEXTTOSPEECH

/// The first engine that can speak.
class Speaker {
public:
    [[nodiscard]] bool isReady()
    {
        if (!m_asked) {
            m_asked = true;
            for (const QString& engine : QTextToSpeech::availableEngines()) {
                auto speech = std::make_unique<QTextToSpeech>(engine);
                if (engine != QLatin1String("mock") && speech->state() != QTextToSpeech::Error
                    && !speech->availableVoices().isEmpty()) {
                    m_speech = std::move(speech);
                    break;
                }
            }
        }
        return m_speech != nullptr && m_speech->state() != QTextToSpeech::Error;
    }

    void say(const QString& words)
    {
        if (isReady()) {
            m_speech->say(words);
        }
    }

private:
    bool m_asked = false;
    std::unique_ptr<QTextToSpeech> m_speech;
};

#else

class Speaker {
public:
    [[nodiscard]] bool isReady() { return false; }

    void say(const QString& /*words*/) { }
};

#endif

class SystemSound final : public ui::PlayerSound {
public:
    [[nodiscard]] bool canTone() const override { return m_tones.isReady(); }

    [[nodiscard]] bool canSpeak() const override { return m_speaker.isReady(); }

    void play(ui::Tone tone) override { m_tones.play(tone); }

    void say(const QString& words) override { m_speaker.say(words); }

private:
    TonePlayer m_tones;
    mutable Speaker m_speaker; // looks for voices when it is first asked
};

} // namespace

std::unique_ptr<ui::PlayerSound> makeSystemSound()
{
    return std::make_unique<SystemSound>();
}

} // namespace backbridge
