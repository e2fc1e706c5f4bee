package io.depeche.app.command;

import io.depeche.app.settings.SettingsPage;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints the effective settings. */
@Command(
        name = "config",
        description = "Print the effective settings and what they mean; secrets are masked.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:  DEPECHE_PARTITIONS=12 KAFKA_SECURITY_PROTOCOL=SASL_SSL depeche config"})
public final class ConfigCommand implements Callable<Integer> {
    private final Context context;

    public ConfigCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        context.settings();
        context.out().println(SettingsPage.of(context.environment()));
        return 0;
    }
}
