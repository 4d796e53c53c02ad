package entente.ui.desktop;

import java.awt.AWTError;
import java.awt.EventQueue;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.UIManager;
import javax.swing.UnsupportedLookAndFeelException;
import javax.swing.plaf.nimbus.NimbusLookAndFeel;
import sim.display.Console;

/** Opens a world on the desktop. */
public final class Desktop {

  private static final int LETTERS = 15;

  // MASON looks for preferences; whether they can be kept is nothing the user has to know.
  private static final Logger PREFERENCES = Logger.getLogger("java.util.prefs");

  private Desktop() {}

  /**
   * Opens the windows of a world and returns.
   *
   * @throws NoDisplayException if there is no display
   * @throws entente.experiment.input.FaultsException if the scenario has faults
   */
  public static Desk open(DesktopOptions options) throws NoDisplayException, InterruptedException {
    Desk desk = Desk.of(options);
    try {
      if (GraphicsEnvironment.isHeadless()) {
        throw new NoDisplayException("");
      }
      onEvents(
          () -> {
            PREFERENCES.setLevel(Level.OFF);
            letters();
            new Console(desk);
            desk.windows().open();
          });
    } catch (AWTError | HeadlessException | LinkageError e) {
      throw new NoDisplayException(" (" + e.getMessage() + ")");
    }
    return desk;
  }

  /** Returns when the console of a world is closed. */
  public static void await(Desk desk) throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    desk.console()
        .addWindowListener(
            new WindowAdapter() {
              @Override
              public void windowClosed(WindowEvent e) {
                closed.countDown();
              }
            });
    closed.await();
  }

  /** Does something on the thread of events and waits for it; what it throws is thrown. */
  static void onEvents(Runnable work) throws InterruptedException {
    try {
      EventQueue.invokeAndWait(work);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      } else if (e.getCause() instanceof Error fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  // One look on every system, in letters that can be read from the last row.
  private static void letters() {
    try {
      UIManager.setLookAndFeel(new NimbusLookAndFeel());
    } catch (UnsupportedLookAndFeelException e) {
      return;
    }
    UIManager.getLookAndFeelDefaults().put("defaultFont", Texts.font(Font.PLAIN, LETTERS));
  }
}
