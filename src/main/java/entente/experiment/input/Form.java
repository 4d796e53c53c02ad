package entente.experiment.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a value is written, as messages show it where its class alone would say too little. */
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Form {

  /** What is expected, in words. */
  String value();

  /** What to write instead of a number out of its limits; empty if nothing comes to mind. */
  String maybe() default "";
}
