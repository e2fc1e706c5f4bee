package io.depeche.bench.hostile;

import io.depeche.model.Damage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Items that transport or another program has spoilt, and bytes that lie about their charset. */
final class ByteKinds {
    private static final String STORY =
            "ZÜRICH, März 3 – Der Hafen öffnete, сообщил порт, 港が開いた, dit l'autorité « à Genève ».\n";
    private static final String LETTERS = "BCDFGHJKLM";

    private ByteKinds() {}

    /** All of them; {@code shapes} are sound items of every format. */
    static List<Kind> all(List<byte[]> shapes) {
        Damage damage = new Damage(shapes);
        return List.of(
                new Kind("damaged", (random, length) -> damage.item(random.nextLong())),
                new Kind("damaged-more", (random, length) -> new Damage(
                                List.of(damage.item(random.nextLong()), damage.item(random.nextLong())))
                        .item(random.nextLong())),
                new Kind("truncated", (random, length) -> {
                    byte[] shape = any(random, shapes);
                    return Arrays.copyOf(shape, random.nextInt(shape.length));
                }),
                new Kind("repeated-item", (random, length) -> repeated(any(random, shapes), length)),
                new Kind(
                        "nothing",
                        (random, length) -> " \n".repeat(random.nextInt(3)).getBytes(StandardCharsets.UTF_8)),
                new Kind("random-bytes", (random, length) -> {
                    byte[] bytes = new byte[length];
                    random.nextBytes(bytes);
                    return bytes;
                }),
                new Kind("nul-bytes", (random, length) -> new byte[length]),
                new Kind("one-byte-again", (random, length) -> {
                    byte[] bytes = new byte[length];
                    Arrays.fill(bytes, (byte) random.nextInt(256));
                    return bytes;
                }),
                charset("charset-lie", ""),
                charset("charset-lie-with-mark", "\ufeff"),
                new Kind("charset-of-an-item", (random, length) -> new String(
                                any(random, shapes), StandardCharsets.UTF_8)
                        .getBytes(charset(random))),
                bad("utf-8-overlong", 0xc0, 0x80, 0xe0, 0x80, 0xaf),
                bad("utf-8-cut", 0xc3, 'a', 0xe2, 0x82, 'b', 0xf0, 0x9f, 0x98),
                bad("utf-8-surrogates", 0xed, 0xa0, 0x80, 0xed, 0xb0, 0x80),
                bad("utf-8-beyond", 0xf4, 0x90, 0x80, 0x80, 0xff, 0xfe),
                bad("utf-16-halves", 0xff, 0xfe, 'a', 0, 0x3d, 0xd8, 'b', 0),
                bad("utf-16-odd", 0xfe, 0xff, 0, 'a', 0),
                bad("utf-32-beyond", 0xff, 0xfe, 0, 0, 'a', 0, 0, 0, 0xff, 0xff, 0x7f, 0x7f),
                bad("shift-out", 0x1b, '$', 'B', '%', 0x1b, '(', 'B', 0x0e, 0x0f),
                bad("teleprinter-controls", 0x16, 0x16, 0x01, 'a', 0x02, 'b', '\n', 0x03, 0x04),
                bad("teleprinter-headers", 0x01, 'a', '0', '1', '2', 0x1f, 'b', 'c', '-', '-', '\r', '\n', 0x02),
                mail("mail-deep-parts", "Content-Type: multipart/mixed; boundary=\"%1$s\"\r\n\r\n--%1$s\r\n", ""),
                mail(
                        "mail-many-parts",
                        "--B\r\nContent-Type: text/plain\r\n\r\nPort\r\n",
                        "Content-Type: multipart/mixed; boundary=B\r\n\r\n"),
                mail(
                        "mail-near-boundaries",
                        "--B%1$s\r\n--BB-\r\n-B\r\n",
                        "Content-Type: multipart/mixed; boundary=BBB\r\n\r\n"),
                mail("mail-many-headers", "X-%1$s: a\r\n", ""),
                mail("mail-folded-header", " folded\r\n", "Subject: Port\r\n"),
                mail("mail-encoded-words", "=?utf-8?q?=C3=A9?= =?%1$s?b?w?= ", "Subject: "),
                mail("mail-addresses", "\"Ada, %1$s\" <a@b.c>, (((", "From: "),
                mail("mail-quoted-printable", "=C3=\r\n=zz=3D", "Content-Transfer-Encoding: quoted-printable\r\n\r\n"),
                mail("mail-base-64", "%1$s==\r\nw6k", "Content-Transfer-Encoding: base64\r\n\r\n"),
                new Kind(
                        "mail-attached-item",
                        (random, length) -> bytes("From: a@b.c\r\nSubject: Port\r\nMIME-Version: 1.0\r\n"
                                + "Content-Transfer-Encoding: base64\r\nContent-Type: "
                                + Units.pick(
                                        random,
                                        "text/html",
                                        "application/xml",
                                        "message/rfc822",
                                        "text/plain; charset=utf-16")
                                + "\r\n\r\n"
                                + Base64.getMimeEncoder().encodeToString(repeated(any(random, shapes), length)))),
                mail("mailbox", "\nFrom a@b Thu May  1 09:30:00 2025\nSubject: %1$s\n\nThe port reopened.\n", ""));
    }

    /** The items in a folder, in the order of their names. */
    static List<byte[]> shapes(Path folder) {
        List<byte[]> shapes = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                shapes.add(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shapes;
    }

    private static byte[] any(RandomGenerator random, List<byte[]> shapes) {
        return shapes.get(random.nextInt(shapes.size()));
    }

    /** As often as fits, once at least. */
    private static byte[] repeated(byte[] unit, int length) {
        byte[] repeated = new byte[Math.max(1, length / unit.length) * unit.length];
        for (int at = 0; at < repeated.length; at += unit.length) {
            System.arraycopy(unit, 0, repeated, at, unit.length);
        }
        return repeated;
    }

    /** A story in one charset, in an item that declares another. */
    private static Kind charset(String name, String mark) {
        return new Kind(name, (random, length) -> {
            String story = mark
                    + Envelope.PAGE
                            .around(STORY.repeat(1 + length / STORY.length()))
                            .replace("<head>", "<head><meta charset=\"" + charset(random) + "\">");
            String declared = random.nextBoolean()
                    ? story
                    : mark + "<?xml version=\"1.0\" encoding=\"" + charset(random) + "\"?>"
                            + Envelope.NITF.around(STORY).replaceFirst("<\\?.*\\?>", "");
            return declared.getBytes(charset(random));
        });
    }

    private static Charset charset(RandomGenerator random) {
        return Charset.forName(Units.pick(
                random,
                "UTF-8",
                "UTF-16LE",
                "UTF-16BE",
                "UTF-32LE",
                "ISO-8859-1",
                "windows-1252",
                "windows-1251",
                "KOI8-R",
                "Shift_JIS",
                "EUC-JP",
                "ISO-2022-JP",
                "GB18030",
                "Big5",
                "IBM037"));
    }

    /** Bytes that are not text in the charset that they seem to be, alone or with a story around them. */
    private static Kind bad(String name, int... unit) {
        byte[] bytes = new byte[unit.length];
        for (int i = 0; i < unit.length; i++) {
            bytes[i] = (byte) unit[i];
        }
        return new Kind(name, (random, length) -> {
            byte[] repeated = repeated(bytes, length);
            if (random.nextBoolean()) {
                return repeated;
            }
            ByteArrayOutputStream item = new ByteArrayOutputStream();
            byte[] around = Envelope.any(random, STORY);
            int at = random.nextInt(around.length);
            item.write(around, 0, at);
            item.writeBytes(repeated);
            item.write(around, at, around.length - at);
            return item.toByteArray();
        });
    }

    /** A mail whose head or body repeats {@code unit}, in which {@code %1$s} is something else each time. */
    private static Kind mail(String name, String unit, String before) {
        return new Kind(name, (random, length) -> {
            StringBuilder mail =
                    new StringBuilder("From: Desk <desk@example.org>\r\nSubject: Port\r\nMIME-Version: 1.0\r\n");
            mail.append(before);
            while (mail.length() < length) {
                mail.append(unit.replace("%1$s", LETTERS.substring(random.nextInt(LETTERS.length()))));
            }
            return bytes(mail.append("\r\n\r\nThe port reopened.\r\n").toString());
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
