package entente.ui.desktop;

import entente.text.Template;
import java.io.IOException;

/** Thrown where there is no display that windows could be opened on. */
public final class NoDisplayException extends IOException {

  private static final long serialVersionUID = 1L;
  private static final Template NO_DISPLAY =
      Template.of(
          """
          desktop: no display to open windows on{why}. Maybe run it on a machine with a screen and \
          a Java that is not headless, or use `entente classroom`, whose page any browser on this \
          network can show, or `entente run`, which draws its charts without a display.""");

  NoDisplayException(String why) {
    super(NO_DISPLAY.fill("why", why));
  }
}
