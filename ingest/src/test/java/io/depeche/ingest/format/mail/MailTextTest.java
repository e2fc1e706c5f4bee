package io.depeche.ingest.format.mail;

import static io.depeche.ingest.format.Files.code;
import static io.depeche.ingest.format.Files.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.ingest.format.Files;
import io.depeche.ingest.format.found.Found;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.ingest.format.found.Reading;
import io.depeche.model.Remark;
import io.depeche.model.WireItem.Body;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mail shows. In the tables, a bar ends a line and b is the boundary of the parts. */
class MailTextTest {
    private static final String HEAD = "From: Port <press@port.example>|Subject: Board approves|";
    private static final String PLAIN = "--b|Content-Type: text/plain; charset=utf-8||The board approved it.|";
    private static final String HTML =
            "--b|Content-Type: text/html; charset=utf-8||<p>The <b>board</b> approved it.</p>|";
    private static final String MORE = "--b|Content-Type: text/html; charset=utf-8||<p>Work begins.</p>|";
    private static final String NOTICE =
            "--b|Content-Type: text/html; charset=utf-8; name=\"notice.html\"||<p>Confidential.</p>|";

    @ParameterizedTest
    @CsvSource({
        "mixed, PLAIN MORE, <p>The board approved it.</p> <p>Work begins.</p>",
        "mixed, HTML MORE, <p>The <b>board</b> approved it.</p> <p>Work begins.</p>",
        "mixed, PLAIN NOTICE, The board approved it.",
        "mixed, NOTICE PLAIN, The board approved it.",
        "mixed, NOTICE, <p>Confidential.</p>",
        "alternative, PLAIN HTML, <p>The <b>board</b> approved it.</p>",
        "alternative, HTML PLAIN, The board approved it.",
        "alternative, PLAIN EMPTY, The board approved it.",
        "related, IMAGE HTML, <p>The <b>board</b> approved it.</p>",
        "signed, PLAIN SIGNATURE, The board approved it.",
        "digest, MAIL MAIL, The board approved it.  The board approved it."
    })
    void shouldShowPartsAsMailProgramsDo(String type, String parts, String shown) {
        // given
        StringBuilder mail = new StringBuilder(HEAD + "Content-Type: multipart/" + type + "; boundary=b||");
        for (String part : parts.split(" ", -1)) {
            mail.append(part(part));
        }
        // when
        FoundItem item = item(lines(mail + "--b--"));
        // then
        assertThat(text(item).replace("\n", " ")).isEqualTo(shown);
    }

    private static String part(String name) {
        return switch (name) {
            case "PLAIN" -> PLAIN;
            case "HTML" -> HTML;
            case "MORE" -> MORE;
            case "NOTICE" -> NOTICE;
            case "EMPTY" -> "--b|Content-Type: text/html||<html><body><img src=x></body></html>|";
            case "IMAGE" -> "--b|Content-Type: image/png|Content-ID: <i>||x|";
            case "SIGNATURE" -> "--b|Content-Type: application/pgp-signature; name=s.asc||x|";
            case "MAIL" -> "--b|Content-Type: message/rfc822||Subject: One||The board approved it.|";
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Test
    void shouldNameTheFilesThatCameWithAMail() {
        FoundItem item = item(lines(HEAD + "Content-Type: multipart/mixed; boundary=b||" + PLAIN
                + "--b|Content-Type: application/pdf|Content-Disposition: attachment; filename=\"plan.pdf\"||x|"
                + "--b|Content-Type: image/jpeg; name*=utf-8''gr%C3%B6sse.jpg||x|--b--"));

        assertThat(item.remarks()).extracting(Remark::code).containsExactly("FMT-ATTACHMENT", "FMT-ATTACHMENT");
        assertThat(item.remarks().get(0).message()).contains("plan.pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "no, 'to dee |pen the |channel.', 'to dee pen the channel.'",
        "yes, 'to dee |pen the|channel.', 'to deepen the|channel.'",
        "no, 'It rained. |> They |> said.|And then.', 'It rained. |> They said.|And then.'",
        "no, ' From the port |it came.', 'From the port it came.'",
        "no, 'The end.|-- |Port office', 'The end.|-- |Port office'"
    })
    void shouldPutFlowedLinesTogether(String delSp, String written, String shown) {
        String mail = HEAD + "Content-Type: text/plain; format=flowed; delsp=" + delSp + "||" + written;

        assertThat(text(item(lines(mail)))).isEqualTo(lines(shown));
    }

    @Test
    void shouldTakeUuencodedFilesOutOfTheText() {
        FoundItem item = item(lines(HEAD + "|The board approved it.||begin 644 map.gif|#86)C|`|end|It rained."));

        assertThat(text(item)).isEqualTo("The board approved it.\n\nIt rained.");
        assertThat(item.remarks())
                .extracting(Remark::message)
                .singleElement()
                .asString()
                .contains("map.gif");
        assertThat(text(item(lines(HEAD + "|We begin 644 times.|begin 644 words|and more"))))
                .contains("begin 644 words");
    }

    @Test
    void shouldReadHtmlThatIsDeclaredAsPlainText() {
        FoundItem item = item(lines(HEAD + "Content-Type: text/plain||<html><body><p>The board</p></body></html>"));

        assertThat(Objects.requireNonNull(item.body()).kind()).isEqualTo(Body.Kind.HTML);
        assertThat(Objects.requireNonNull(item(lines(HEAD + "|The board.<br><br>It said so."))
                                .body())
                        .kind())
                .isEqualTo(Body.Kind.HTML);
        assertThat(Objects.requireNonNull(item(lines(HEAD + "|The tag <br> breaks a line."))
                                .body())
                        .kind())
                .isEqualTo(Body.Kind.TEXT);
    }

    @Test
    void shouldReadEveryMailInAMailboxFile() {
        // given
        String mail = "From a@b.example Thu May  1 09:30:00 2025|" + HEAD + "|The board.||>From the port, more.||";

        // when
        Reading reading = Files.read(lines(mail + mail + mail));

        // then
        assertThat(reading.found()).hasSize(3);
        assertThat(text(item(reading.found().get(2)))).isEqualTo("The board.\n\nFrom the port, more.");
    }

    @Test
    void shouldReadTheMailsAroundABrokenOneInAMailboxFile() {
        String border = "From a@b.example Thu May  1 09:30:00 2025|";
        String mail = border + HEAD + "|The board.||";

        Reading reading = Files.read(lines(mail + border + "||" + mail).replace("\n", "\r\n"));

        assertThat(reading.found()).hasSize(3);
        assertThat(text(item(reading.found().get(0))).strip()).isEqualTo("The board.");
        assertThat(text(item(reading.found().get(2))).strip()).isEqualTo("The board.");
    }

    @ParameterizedTest
    @CsvSource({
        "VGhlIGJvYXJkLg==, The board.",
        "VGhlIGJvYXJkLg, The board.",
        "VGhlIGJv|YXJkLg==, The board.",
        "VGhlIGJvYXJkLg==||--|Sent to the list, The board.||--|Sent to the list",
        "VGhlIGJvYXJkLg=|This is what the list adds., The board.||This is what the list adds.",
        "VGhlIGJvYXJkLgA, The board.",
        "The board., The board."
    })
    void shouldDecodeOnlyWhatIsBase64(String content, String shown) {
        String mail = HEAD + "Content-Type: text/plain|Content-Transfer-Encoding: base64||" + content;

        assertThat(text(item(lines(mail))).replace("\0", "")).isEqualTo(lines(shown));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: multipart/mixed; boundary=b||--b||text|--b--",
                "X-Priority: 1|To: a@b.example||text",
                "Content-Transfer-Encoding: 8bit|Subject: x||text",
                "From: Port <a@b.example>|To: c@d.example||text",
                "List-Id: <x>|Subject: y||text"
            })
    void shouldRecogniseAMailByWhateverFieldComesFirst(String mail) {
        assertThat(Files.read(lines(mail)).format()).isEqualTo("email");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subject: Harbour|Status: final||text",
                "From: Monday|To: Friday||text",
                "LONDON: it rained||text",
                "Content-Type: news||text"
            })
    void shouldNotTakeLinesWithColonsForAMail(String text) {
        assertThat(Files.read(lines(text)).format()).isEqualTo("text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: multipart/report; boundary=b||--b||Not delivered.|--b--",
                "Content-Type: text/calendar||BEGIN:VCALENDAR",
                "Auto-Submitted: auto-replied||I am away."
            })
    void shouldSkipMailsThatMachinesWrite(String mail) {
        assertThat(code(Files.read(lines(HEAD + mail)).found().get(0))).isEqualTo("FMT-NOT-NEWS");
    }

    @ParameterizedTest
    @CsvSource({"KOI8-R", "windows-1251", "UTF-8"})
    void shouldReadTextAndHeadersOfAMailThatDeclaresNoCharset(String charset) {
        // given
        byte[] mail = lines("From: a@b.example|Subject: Порт одобрил план|Message-ID: <1@b>||"
                        + "Совет порта во вторник одобрил план углубления восточного канала.")
                .getBytes(Charset.forName(charset));

        // when
        FoundItem item = item(read(mail));

        // then
        assertThat(item.lines().headlines()).containsExactly("Порт одобрил план");
        assertThat(text(item)).startsWith("Совет порта");
    }

    @Test
    void shouldRefuseAMailOfWhichTheCharsetCannotBeTold() {
        byte[] mail = lines(
                        "From: a@b.example|Message-ID: <1@b>|Content-Type: text/plain||éàéàüüëïïëéàïïÿÿ ÿëÿë×÷×÷ ÷÷×÷×÷×")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(code(read(mail))).isEqualTo("ENC-INVALID");
    }

    @ParameterizedTest
    @CsvSource({
        "=?utf-8?Q?Gr=C3=B6=C3=9Fe?=, Größe",
        "=?UTF-8?B?R3LDtg==?= =?UTF-8?B?w59l?=, Größe",
        "=?utf-8?B?R3LD?= =?utf-8?B?tsOfZQ==?=, Größe",
        "=?gb2312?B?1uzpRrv5?=, 朱镕基",
        "=?iso-8859-1*de?Q?Gr=F6=DFe?= am Hafen, Größe am Hafen",
        "=?us-ascii?Q?Hafen?=, Hafen",
        "a =? b, a =? b"
    })
    void shouldReadEncodedWordsInTheCharsetThatIsMeant(String written, String subject) {
        FoundItem item = item(lines("Subject: " + written + "|Message-ID: <1@b>||text"));

        assertThat(item.lines().headlines()).isEqualTo(List.of(subject));
    }

    private static Found read(byte[] mail) {
        return Files.FORMATS
                .read(new String(mail, StandardCharsets.ISO_8859_1), mail)
                .found()
                .get(0);
    }

    private static String text(FoundItem item) {
        return Objects.requireNonNull(item.body()).value();
    }

    private static String lines(String bars) {
        return bars.replace('|', '\n');
    }
}
