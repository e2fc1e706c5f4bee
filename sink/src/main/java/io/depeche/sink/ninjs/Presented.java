package io.depeche.sink.ninjs;

import io.depeche.model.WireItem.Picture;
import io.depeche.model.WireItem.Presentation;
import io.depeche.model.ninjs.NinjsArticle.Association;
import io.depeche.model.ninjs.NinjsArticle.Description;
import io.depeche.model.ninjs.NinjsArticle.Rendition;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How the publisher shows the article: its summary and its pictures. */
final class Presented {
    private static final String PLAIN = "text/plain";

    private Presented() {}

    static List<Description> descriptions(Presentation presentation) {
        return description("summary", presentation.summary());
    }

    static List<Association> associations(Presentation presentation) {
        List<Picture> pictures = presentation.pictures();
        return IntStream.range(0, pictures.size())
                .mapToObj(i -> association("picture-" + (i + 1), pictures.get(i)))
                .toList();
    }

    private static Association association(String name, Picture picture) {
        String address = PublicUri.of(picture.href()).value();
        return new Association(
                name,
                address,
                "picture",
                picture.credit(),
                description("caption", picture.caption()),
                List.of(new Rendition("main", address, picture.mediaType(), picture.width(), picture.height())));
    }

    private static List<Description> description(String role, @Nullable String text) {
        return text == null ? List.of() : List.of(new Description(role, PLAIN, text));
    }
}
