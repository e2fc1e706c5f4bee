package io.depeche.words.markup;

/** JSON in the script of a page, which writers wrap in comments and CDATA sections, or end like a statement. */
public final class JsonScript {
    private static final String CDATA = "<![CDATA[";

    private JsonScript() {}

    /**
     * The JSON alone; the script itself when it holds no object or array.
     *
     * <p>Example: <code>// &lt;![CDATA[ {"a": 1}; // ]]&gt;</code> gives <code>{"a": 1}</code>.
     */
    public static String bare(String script) {
        int object = script.indexOf('{');
        int wrapped = script.indexOf(CDATA);
        boolean isWrapped = wrapped >= 0 && (object < 0 || wrapped < object);
        int close = isWrapped ? script.lastIndexOf("]]>") : -1;
        int start = first(script, isWrapped ? wrapped + CDATA.length() : 0);
        int end = last(script, close < 0 ? script.length() : close);
        return start < 0 || end < start ? script : script.substring(start, end + 1);
    }

    private static int first(String script, int from) {
        int object = script.indexOf('{', from);
        int array = script.indexOf('[', from);
        return object < 0 || (array >= 0 && array < object) ? array : object;
    }

    private static int last(String script, int before) {
        return Math.max(script.lastIndexOf('}', before - 1), script.lastIndexOf(']', before - 1));
    }
}
