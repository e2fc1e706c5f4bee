package io.depeche.stream;

/**
 * The names of a stage's operators: {@code <stage>-<verb>}. They appear in metrics and in the golden topology.
 *
 * @param stage the stage's name
 */
public record Operators(String stage) {
    /** The source operator. */
    public String read() {
        return stage + "-read";
    }

    /** The operator that applies the stage. */
    public String apply() {
        return stage + "-apply";
    }

    /** The sink operator for items that go on. */
    public String keep() {
        return stage + "-keep";
    }

    /** The source operator for operators' orders. */
    String readOperations() {
        return stage + "-read-operations";
    }

    /** The sink operator for notices of what waits. */
    String hold() {
        return stage + "-hold";
    }

    /** The store of the records that wait. */
    String heldStore() {
        return stage + "-held";
    }

    /** The store of their order in time. */
    String heldOrderStore() {
        return stage + "-held-order";
    }

    /** The sink operator for skips. */
    public String skip() {
        return stage + "-skip";
    }

    /** The sink operator for dead letters. */
    public String refuse() {
        return stage + "-refuse";
    }
}
