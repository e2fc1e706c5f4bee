package io.depeche.model;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages items as transport, other programs and malice do, at random and yet the same for the same seed. */
public final class Damage {
    private static final int MOST = 40;
    private static final String MARKS = "<>\"'&{}[]:,;\\/%#\n\t ";

    /** Pieces that mean something to one reader or another. */
    private static final List<byte[]> TOKENS = List.of(
            token("<![CDATA["),
            token("]]>"),
            token("<!--"),
            token("&#0;"),
            token("&#xD800;"),
            token("&nbsp;"),
            token("<!DOCTYPE x [<!ENTITY a \"b\">]>"),
            token("</p>"),
            token("<p>"),
            token("<item>"),
            token("</NewsComponent>"),
            token("EMBARGOED UNTIL 18:00 CET, 1 MAY 2025"),
            token("Sperrfrist: "),
            token("&lt;/p&gt;"),
            token("&amp;#8217;"),
            token("01.05.2025 18.00 Uhr"),
            token("20250501T1800"),
            token("<note>"),
            token("\u0001"),
            token("\u0002"),
            token("\u0003"),
            token("\u0004"),
            token("\u0016\u0016"),
            token("\":null,\""),
            token("[[[["),
            token("{\"uri\":1}"),
            token("1e999"),
            token("\\ud800"),
            token("--outer\n"),
            token("=?utf-8?q?=C3?="),
            token("=\n"),
            token("\r\n\r\n"),
            token("\nFrom a@b Thu May  1 09:30:00 2025\nA: b\n"),
            token("</rss>\n<?xml version=\"1.0\"?><rss>"),
            token("\u001b$B"),
            token("charset=gb2312"),
            token("},{\"uri\":\""),
            token("%zz"),
            token("begin 644 a\n"),
            new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf},
            new byte[] {(byte) 0xff, (byte) 0xfe},
            new byte[] {(byte) 0xc3},
            new byte[] {0, 0});

    private final List<byte[]> items;

    /**
     * @param items whole ones, to damage and to cut pieces from
     */
    public Damage(List<byte[]> items) {
        this.items = List.copyOf(items);
    }

    /** A damaged item. */
    public byte[] item(long seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        byte[] damaged = any(random);
        for (int times = 1 + random.nextInt(3); times > 0 && damaged.length > 0; times--) {
            damaged = once(damaged, random);
        }
        return damaged;
    }

    private byte[] once(byte[] item, Random random) {
        int from = random.nextInt(item.length);
        int to = Math.min(item.length, from + 1 + random.nextInt(MOST));
        return switch (random.nextInt(9)) {
            case 0 -> Arrays.copyOf(item, from);
            case 1 -> Arrays.copyOfRange(item, from, item.length);
            case 2 -> replaced(item, from, to, noise(to - from, random));
            case 3 -> replaced(item, from, to, new byte[0]);
            case 4 -> replaced(item, from, from, Arrays.copyOfRange(item, from, to));
            case 5 -> replaced(item, from, from, TOKENS.get(random.nextInt(TOKENS.size())));
            case 6 -> spliced(item, from, random);
            case 7 -> replaced(item, from, item.length, any(random));
            default -> marked(item, random);
        };
    }

    private byte[] any(Random random) {
        return items.get(random.nextInt(items.size()));
    }

    /** The start of one item and the end of another. */
    private byte[] spliced(byte[] item, int from, Random random) {
        byte[] other = any(random);
        return replaced(item, from, item.length, Arrays.copyOfRange(other, random.nextInt(other.length), other.length));
    }

    private static byte[] marked(byte[] item, Random random) {
        byte[] marked = item.clone();
        for (int i = random.nextInt(MOST); i >= 0; i--) {
            marked[random.nextInt(marked.length)] = (byte) MARKS.charAt(random.nextInt(MARKS.length()));
        }
        return marked;
    }

    private static byte[] noise(int length, Random random) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] replaced(byte[] item, int from, int to, byte[] by) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(item.length + by.length);
        bytes.write(item, 0, from);
        bytes.writeBytes(by);
        bytes.write(item, to, item.length - to);
        return bytes.toByteArray();
    }

    private static byte[] token(String token) {
        return token.getBytes(StandardCharsets.UTF_8);
    }
}
