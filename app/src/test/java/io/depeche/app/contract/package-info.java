/** What the pipeline promises on any Kafka: one suite, run on the embedded broker and on Kafka in a container. */
@NullMarked
package io.depeche.app.contract;

import org.jspecify.annotations.NullMarked;
