package io.depeche.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StageNameTest {
    @Test
    void shouldStandInTheOrderInWhichItemsPass() {
        // then
        assertThat(Arrays.stream(StageName.values()).map(StageName::id)).containsExactly("ingest", "enrich", "sink");
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeFoundByItsIdAsUsersWriteItAlone(StageName stage) {
        // then
        assertThat(StageName.ofId(stage.id())).contains(stage);
        assertThat(StageName.ofId(stage.name())).isEmpty();
    }
}
