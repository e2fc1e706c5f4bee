package io.depeche.app.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.depeche.app.failure.CommandFailed;
import io.depeche.enrich.Annotations;
import io.depeche.enrich.Enricher;
import io.depeche.enrich.text.ArticleText;
import io.depeche.model.EntityTag;
import io.depeche.model.InstrumentTag;
import io.depeche.model.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Annotates texts without Kafka and without cleaning. */
@Command(
        name = "annotate",
        description =
                "Annotate texts: JSON lines {id,text,language?,date?} in, {id,language,entities,instruments} out.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:  echo '{\"id\":1,\"text\":\"Paris : Thales TCFP.PA\",\"date\":\"2019-11-27\"}' \\",
            "            | depeche annotate",
            "Offsets count code points of the given text.",
            "date is YYYY-MM-DD or an ISO 8601 instant."
        })
public final class AnnotateCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private ReferenceOption reference = new ReferenceOption();

    public AnnotateCommand(Context context) {
        this.context = context;
    }

    /** A line of input. */
    record Request(
            @Nullable Object id,
            @Nullable String text,
            @Nullable String language,
            @Nullable String date) {}

    /** A line of output. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            @Nullable Object id,
            @Nullable String language,
            List<EntityTag> entities,
            List<InstrumentTag> instruments) {}

    @Override
    public Integer call() {
        Enricher enricher = reference.pipeline(context).enrich();
        BufferedReader lines = new BufferedReader(new InputStreamReader(context.in(), StandardCharsets.UTF_8));
        try {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    context.print(Json.line(annotate(enricher, request(line, number), number)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return 0;
    }

    private static Answer annotate(Enricher enricher, Request request, int line) {
        String text = request.text() == null ? "" : request.text();
        String language =
                request.language() == null ? enricher.language().apply(text).orElse(null) : request.language();
        ArticleText article = new ArticleText("", text, language, date(request.date(), line));
        Annotations annotations = enricher.annotations(article, List.of());
        return new Answer(request.id(), language, annotations.entities(), annotations.instruments());
    }

    private static Request request(String line, int number) {
        String problem = "line " + number + " is not a JSON object {id,text,language?,date?}";
        try {
            return Json.read(line.getBytes(StandardCharsets.UTF_8), Request.class);
        } catch (IOException e) {
            throw new CommandFailed(problem + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable Instant date(@Nullable String date, int line) {
        if (date == null) {
            return null;
        }
        try {
            return date.length() == "2019-11-27".length()
                    ? LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(date);
        } catch (DateTimeParseException e) {
            throw new CommandFailed("line " + line + ": '" + date + "' is not a date such as 2019-11-27", e);
        }
    }
}
