package entente.ui.classroom;

import java.util.LinkedHashMap;
import java.util.Map;

/** How many requests each may make: so many at once, so many a second after that. */
final class RequestLimit {

  private static final int REMEMBERED = 2000;

  private final double burst;
  private final double perSecond;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > REMEMBERED;
        }
      };

  RequestLimit(double burst, double perSecond) {
    this.burst = burst;
    this.perSecond = perSecond;
  }

  private static final class Bucket {
    private double left;
    private long at;
  }

  /** Returns whether somebody has a request left, and takes none. */
  synchronized boolean has(String who, long nanos) {
    Bucket bucket = buckets.get(who);
    return bucket == null || bucket.left + (nanos - bucket.at) * 1e-9 * perSecond >= 1;
  }

  /** Takes one request of somebody's; returns whether there was one left. */
  synchronized boolean take(String who, long nanos) {
    Bucket bucket = buckets.get(who);
    if (bucket == null) {
      bucket = new Bucket();
      bucket.left = burst;
      bucket.at = nanos;
      buckets.put(who, bucket);
    }
    bucket.left = Math.min(burst, bucket.left + (nanos - bucket.at) * 1e-9 * perSecond);
    bucket.at = nanos;
    if (bucket.left < 1) {
      return false;
    }
    bucket.left -= 1;
    return true;
  }
}
