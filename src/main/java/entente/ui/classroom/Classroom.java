package entente.ui.classroom;

import entente.text.Template;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Connector;

/**
 * A server for one lesson: the instructor's page on this machine, and with {@code lan} the pages of
 * pupils on the same network.
 */
public final class Classroom implements AutoCloseable {

  private static final Template TAKEN =
      Template.of("port {port}: {why}, expected a free one. Maybe name another with --port.");
  private static final String OWN = "kept for programs of the machine's owner, or taken";
  private static final String OTHER = "another program listens there";
  private static final Template JOIN = Template.of("http://{host}:{port}/join");
  private static final Template INSTRUCTOR = Template.of("http://127.0.0.1:{port}/#{token}");

  private static final int TICK_MILLIS = 20;
  private static final int WAIT_SECONDS = 20;
  private static final int MOST_WAITING = 400;
  private static final int MESSENGERS = 4;
  private static final int MOST_LOADING = 60;
  private static final long PATIENCE_SECONDS = 10;

  private final ExecutorService messengers = Executors.newFixedThreadPool(MESSENGERS, daemon());
  private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(1, daemon());
  // A page that is loaded again leaves its last request waiting. The instructor's have places of
  // their own, whatever phones do.
  private final Held phones = new Held(4, MOST_WAITING);
  private final Held walls = new Held(20, 20);
  private final Held laboratories = new Held(MOST_LOADING, MOST_LOADING);
  private final SilentConnections silent =
      new SilentConnections(TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS));
  private final Lesson lesson;
  private final HandOut.Maker maker;
  private final Javalin server;
  private Doors doors;
  private InstructorDesk instructor;
  private PupilDesk pupils;
  private LessonView view;
  private List<String> joinAddresses;
  private Future<?> ticking;

  private Classroom(ClassroomOptions options, HandOut.Maker maker) throws IOException {
    lesson = new Lesson(options, messengers);
    this.maker = maker;
    server = Javalin.create(this::configure);
  }

  /**
   * Starts to serve, and hands out no laboratory.
   *
   * @throws IOException if the port is taken, or a record cannot be read
   */
  public static Classroom open(ClassroomOptions options) throws IOException {
    return open(options, null);
  }

  /**
   * Starts to serve.
   *
   * @param maker what makes pages that run the model, or null if the program cannot
   * @throws IOException if the port is taken, or a record cannot be read
   */
  public static Classroom open(ClassroomOptions options, HandOut.Maker maker) throws IOException {
    Classroom classroom = new Classroom(options, maker);
    try {
      classroom.server.start(options.lan() ? "0.0.0.0" : "127.0.0.1", options.port());
    } catch (RuntimeException e) {
      classroom.close();
      throw new IOException(
          TAKEN.fill("port", options.port(), "why", options.port() < 1024 ? OWN : OTHER), e);
    }
    classroom.ready(options);
    return classroom;
  }

  private static java.util.concurrent.ThreadFactory daemon() {
    return work -> {
      Thread thread = new Thread(work, "entente-classroom");
      thread.setDaemon(true);
      return thread;
    };
  }

  private synchronized void ready(ClassroomOptions options) {
    int port = server.port();
    List<String> hosts = new ArrayList<>(Addresses.LOOPBACK);
    List<String> networks = options.lan() ? Addresses.onNetworks() : List.of();
    hosts.addAll(networks);
    joinAddresses =
        (networks.isEmpty() ? List.of("127.0.0.1") : networks)
            .stream().map(host -> JOIN.fill("host", host, "port", port)).toList();
    instructor = new InstructorDesk(lesson, maker);
    pupils = new PupilDesk(lesson);
    doors = new Doors(hosts, port, pupils::knows);
    view = new LessonView(lesson, joinAddresses);
    messengers.execute(view::scenarios);
    for (Connector connector : server.jettyServer().server().getConnectors()) {
      connector.addEventListener(silent);
    }
    ticking = clock.scheduleAtFixedRate(this::tick, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void tick() {
    try {
      silent.end(System.nanoTime());
      lesson.tick(System.nanoTime());
    } catch (RuntimeException e) {
      // A clock that threw would stand still; what is wrong shows in the next request.
      lesson.bump();
    }
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = Doors.LARGE;
    config.http.asyncTimeout = 1000L * (WAIT_SECONDS + 10);
    config.jetty.modifyServer(server -> server.setErrorHandler(new ErrorPage()));
    config.routes.before(context -> doors().check(context));
    Pages.all().forEach((path, page) -> config.routes.get(path, context -> serve(context, page)));
    instructorRoutes(config);
    pupilRoutes(config);
    config.routes.get("/laboratory/{key}", this::laboratory);
    config.routes.exception(Refused.class, (refused, context) -> refuse(refused, context));
    config.routes.exception(
        Exception.class, (e, context) -> refuse(new Refused(500, "fault", e.toString()), context));
    config.routes.error(404, context -> refuse(new Refused(404, "not_found"), context));
  }

  private synchronized Doors doors() {
    if (doors == null) {
      throw new Refused(503, "not_ready");
    }
    return doors;
  }

  private static void serve(Context context, Pages.Page page) {
    context.contentType(page.type()).result(page.bytes());
  }

  private static void refuse(Refused refused, Context context) {
    context
        .status(refused.status())
        .contentType("application/json; charset=utf-8")
        .result(
            PageJson.text(PageJson.of("error", refused.code(), "detail", refused.getMessage())));
  }

  // Its own policy stands in the page, which needs nothing from here: no script of the page is a
  // file of this server's.
  private void laboratory(Context context) throws IOException {
    HandOut now;
    synchronized (lesson) {
      now = lesson.laboratory();
    }
    if (now == null || !Secrets.same(now.path(), context.path())) {
      throw new Refused(404, "not_found");
    }
    if (!laboratories.take("")) {
      throw new Refused(503, "busy");
    }
    try {
      context.header("Content-Security-Policy", "frame-ancestors 'none'");
      context.contentType("text/html; charset=utf-8");
      context.outputStream().write(now.page());
    } finally {
      laboratories.leave("");
    }
  }

  private void instructorRoutes(JavalinConfig config) {
    config.routes.get(
        "/api/lesson",
        context -> {
          doors.instructor(context);
          String epoch = context.queryParam("epoch");
          int left = (int) Doors.number(context, "left", 0);
          int right = (int) Doors.number(context, "right", 0);
          news(context, lesson.wall(), walls, "", () -> view.of(epoch, left, right));
        });
    config.routes.post(
        "/api/lesson",
        context -> {
          doors.instructor(context);
          instructor.act(doors.body(context, Doors.LARGE));
          answer(context, Map.of());
        });
    config.routes.get(
        "/api/why",
        context -> {
          doors.instructor(context);
          int side = Doors.number(context, "side", 0) == 1 ? 1 : 0;
          String state = String.valueOf(context.queryParam("state"));
          later(context, () -> instructor.why(side, state));
        });
    config.routes.post(
        "/api/teams",
        context -> {
          doors.instructor(context);
          PageJson.Request request = doors.body(context, Doors.LARGE);
          later(context, () -> instructor.teams(request));
        });
    config.routes.post(
        "/api/laboratory",
        context -> {
          doors.instructor(context);
          doors.body(context, Doors.SMALL);
          later(context, instructor::laboratory);
        });
    config.routes.get(
        "/api/debrief",
        context -> {
          doors.instructor(context);
          later(context, instructor::debrief);
        });
    config.routes.get(
        "/api/qr.svg",
        context -> {
          doors.instructor(context);
          long at = Doors.number(context, "at", 0);
          context.contentType("image/svg+xml").result(QrCode.svg(joinWithCode(at)));
        });
  }

  private String joinWithCode(long at) {
    String address = joinAddresses.get((int) Math.min(at, joinAddresses.size() - 1));
    synchronized (lesson) {
      return address + "#" + lesson.game().code();
    }
  }

  private void pupilRoutes(JavalinConfig config) {
    config.routes.post(
        "/api/join",
        context -> {
          PageJson.Request request = doors.body(context, Doors.SMALL);
          String address = context.req().getRemoteAddr();
          doors.guess(context, () -> answer(context, pupils.join(request, address)));
        });
    config.routes.get(
        "/api/pupil",
        context -> {
          String key = doors.pupil(context);
          pupils.pupil(key);
          String epoch = context.queryParam("epoch");
          int from = (int) Doors.number(context, "from", 0);
          news(context, lesson.phones(), phones, key, () -> pupils.view(key, epoch, from));
        });
    config.routes.post(
        "/api/pupil",
        context -> {
          String key = doors.pupil(context);
          answer(context, pupils.act(key, doors.body(context, Doors.SMALL)));
        });
  }

  private static void answer(Context context, Object answer) {
    json(context).result(PageJson.text(answer));
  }

  private static Context json(Context context) {
    return context.contentType("application/json; charset=utf-8");
  }

  // Answers as soon as there is news since the revision that the page knows, or after a while.
  private void news(Context context, News news, Held waiting, String who, Supplier<Object> answer) {
    long revision = Doors.number(context, "rev", 0);
    if (!waiting.take(who)) {
      throw new Refused(503, "busy");
    }
    json(context)
        .future(
            () ->
                news.since(revision)
                    .completeOnTimeout(null, WAIT_SECONDS, TimeUnit.SECONDS)
                    .whenComplete((nothing, fault) -> waiting.leave(who))
                    .thenApplyAsync(nothing -> PageJson.text(answer.get()), messengers)
                    .thenAccept(context::result));
  }

  private void later(Context context, Supplier<Object> answer) {
    json(context)
        .future(
            () ->
                CompletableFuture.supplyAsync(() -> PageJson.text(answer.get()), messengers)
                    .thenAccept(context::result));
  }

  /** Returns the address of the instructor's page, with the token that only it is given. */
  public String address() {
    return INSTRUCTOR.fill("port", server.port(), "token", doors.token());
  }

  /**
   * Returns the address at which pupils join; that of the likeliest network if there are several.
   */
  public String joinAddress() {
    return joinAddresses.get(0);
  }

  /** Returns the folder of the class's record, or null if none was opened. */
  public Path record() {
    synchronized (lesson) {
      return lesson.folder();
    }
  }

  @Override
  public void close() {
    if (ticking != null) {
      ticking.cancel(true);
    }
    clock.shutdownNow();
    server.stop();
    messengers.shutdownNow();
    lesson.close();
  }
}
