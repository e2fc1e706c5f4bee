package io.depeche.ingest.format.mail;

import static io.depeche.ingest.format.Files.code;
import static io.depeche.ingest.format.Files.item;
import static io.depeche.ingest.format.Files.message;
import static io.depeche.ingest.format.Files.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.ingest.format.Files;
import io.depeche.ingest.format.found.Found;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.ingest.format.found.Reading;
import io.depeche.model.Remark;
import io.depeche.model.WireItem.Body;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailReaderTest {
    @Test
    void shouldReadAMailWithEncodedWordsAndTheRichestOfItsTexts() {
        FoundItem item = item(text("mail.eml"));

        assertThat(item.claim().id()).isEqualTo("<20260226.1@nordhafen.example>");
        assertThat(item.claim().key()).isEqualTo("20260226.1@nordhafen.example");
        assertThat(item.claim().providers()).containsExactly("nordhafen.example");
        assertThat(item.lines().headlines()).containsExactly("Nordhafen kürzt die Dividende");
        assertThat(item.lines().byline()).isEqualTo("Maike Müller");
        assertThat(item.dates().versionCreated()).startsWith("Thu, 26 Feb 2026 11:15:30 +0100");
        assertThat(item.language()).isEqualTo("de");
        assertThat(item.body()).isEqualTo(new Body(Body.Kind.HTML, "<p>Nordhafen kürzt die Dividende.</p>"));
    }

    @Test
    void shouldJoinQuotedPrintableTextAndDecodeItInItsOwnCharset() {
        String plain = text("mail.eml").replace("Content-Type: text/html", "Content-Type: text/calendar");

        assertThat(item(plain).body())
                .isEqualTo(new Body(
                        Body.Kind.TEXT,
                        "Nordhafen kürzt die Dividende auf 10 Cent je Aktie, wie das Unternehmen mitteilte."));
    }

    @Test
    void shouldReadASinglePartIn8BitsFromItsBytes() {
        // given
        byte[] mail = ("From: a@b.example\nDate: Thu, 26 Feb 2026 10:15:30 GMT\nSubject: Übung\n"
                        + "Content-Type: text/plain; charset=windows-1252\nMessage-ID: <1@b>\n\nGrüße „von“ hier")
                .getBytes(Charset.forName("windows-1252"));

        // when
        FoundItem item = item(Files.FORMATS
                .read(new String(mail, StandardCharsets.ISO_8859_1), mail)
                .found()
                .get(0));

        // then
        assertThat(item.lines().headlines()).containsExactly("Übung");
        assertThat(item.body()).isEqualTo(new Body(Body.Kind.TEXT, "Grüße „von“ hier"));
    }

    @Test
    void shouldReadAMailFromAMailboxFile() {
        Reading reading = Files.read("From - Thu Feb 26 10:15:30 2026\n" + text("mail.eml"));

        assertThat(reading.format()).isEqualTo("email");
        assertThat(item(reading.found().get(0)).lines().headlines()).containsExactly("Nordhafen kürzt die Dividende");
    }

    @ParameterizedTest
    @ValueSource(strings = {"From x Thu Feb 26 10:15:30 2026", "From x Thu Feb 26 10:15:30 2026\n", ""})
    void shouldFindNoMailBehindTheLastLineOfAMailbox(String end) {
        // given
        String mailbox = "From - Thu Feb 26 10:15:30 2026\n" + text("mail.eml") + "\n\n" + end;

        // when
        Reading reading = Files.read(mailbox);

        // then
        assertThat(reading.found()).hasSize(1);
    }

    @Test
    void shouldRemarkAPartThatIsNotWhatItDeclares() {
        String mail =
                "Message-ID: <1@b>\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: 8bit\n\nÜbung";

        assertThat(item(mail).remarks()).extracting(Remark::code).containsExactly("ENC-MISMATCH");
    }

    @Test
    void shouldRefuseAMailThatNestsTooDeepAsUnsafe() {
        StringBuilder mail = new StringBuilder("Message-ID: <1@b>\n");
        for (int i = 0; i < 200; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }

        assertThat(code(Files.read(mail.toString()).found().get(0))).isEqualTo("FMT-UNSAFE");
    }

    @Test
    void shouldRefuseAMailOfEndlessParts() {
        Found found = Files.read("MIME-Version: 1.0\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n"
                        + "--b\n\nx\n".repeat(2_000))
                .found()
                .get(0);

        assertThat(code(found)).isEqualTo("FMT-UNSAFE");
        assertThat(message(found)).contains("more than 1000 parts");
    }
}
