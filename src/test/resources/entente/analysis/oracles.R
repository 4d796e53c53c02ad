# Makes the results in paired-r.csv and second-r.csv from the inputs that stand in them.
#
#   Rscript oracles.R [FOLDER]
#
# FOLDER holds the two files and is this one if left out. It needs R with the packages boot and
# survival (Debian: r-base-core, r-cran-boot, r-cran-survival); the tests need none of it, they read
# the two files. Lists are separated by semicolons; a life that ends in + is censored.

suppressPackageStartupMessages({
  library(boot)
  library(survival)
})

folder <- c(commandArgs(trailingOnly = TRUE), ".")[1]

numbers <- function(text) as.numeric(strsplit(text, ";")[[1]])
join <- function(x, digits = 15) {
  paste(trimws(formatC(x, digits = digits, format = "g", width = 1)), collapse = ";")
}
lives <- function(text) {
  parts <- strsplit(text, ";")[[1]]
  data.frame(age = as.numeric(sub("\\+$", "", parts)), died = !grepl("\\+$", parts))
}
version <- sub("R version ", "R ", R.version.string)

# Paired differences: t.test, power.t.test.

file <- file.path(folder, "paired-r.csv")
paired <- read.csv(file, comment.char = "#", colClasses = "character")
for (k in seq_len(nrow(paired))) {
  a <- numbers(paired$a[k])
  b <- numbers(paired$b[k])
  d <- a - b
  test <- t.test(a, b, paired = TRUE)
  power <- power.t.test(
    delta = as.numeric(paired$margin[k]), sd = sd(d), power = 0.8, type = "paired")
  results <- c(
    length(d), mean(a), mean(b), mean(d), sd(d), test$conf.int,
    mean(d) / sqrt((var(a) + var(b)) / 2), mean((a > b) + (a == b) / 2), power$n)
  paired[k, 5:14] <- vapply(results, join, "", digits = 12)
}
writeLines(
  c(
    paste0(
      "# t.test(paired = TRUE), sd, var and power.t.test(type = \"paired\", power = 0.8) of ",
      version, "; made by oracles.R."),
    paste0(
      "# sleep: Student 1908, Biometrika 6(1), 1-25; anorexia: sixteen pairs of weights of Hand and",
      " others 1993; shares: made up."),
    paste(names(paired), collapse = ","),
    do.call(paste, c(paired, sep = ","))),
  file)

# The other statistics of a comparison.

file <- file.path(folder, "second-r.csv")
second <- read.csv(file, comment.char = "#", colClasses = "character")
row <- function(what) second[second$what == what, ]

bca <- function(first, resamples) {
  # The percentiles of the resamples that are given, so that both sides take the same ones.
  x <- numbers(first)
  made <- boot(x, function(x, i) mean(x[i]), R = 2)
  made$t <- matrix(numbers(resamples))
  made$R <- nrow(made$t)
  ends <- boot.ci(made, conf = 0.95, type = "bca", L = x - mean(x), t0 = mean(x), t = made$t[, 1])
  join(ends$bca[4:5])
}

kaplanMeier <- function(first) {
  fit <- summary(survfit(Surv(age, died) ~ 1, data = lives(first), conf.type = "log-log"))
  list(
    ages = join(fit$time),
    result = paste(join(fit$surv), join(fit$lower), join(fit$upper), join(fit$n.risk)))
}

logRank <- function(first, other) {
  both <- rbind(cbind(lives(first), side = 1), cbind(lives(other), side = 2))
  test <- survdiff(Surv(age, died) ~ side, data = both)
  join(c(test$chisq, pchisq(test$chisq, 1, lower.tail = FALSE)))
}

superiority <- function(first, other) {
  a <- numbers(first)
  b <- numbers(other)
  w <- suppressWarnings(wilcox.test(a, b))$statistic
  join(w / (length(a) * length(b)))
}

medians <- function(first, other) {
  a <- numbers(first)
  b <- numbers(other)
  d <- sort(a - b)
  k <- qbinom(0.025, length(d), 0.5)
  join(c(
    median(a), median(b), median(d), d[k], d[length(d) + 1 - k],
    t.test(a, b, paired = TRUE)$p.value, (var(a) + var(b)) / var(d)))
}

wilson <- function(counts, sizes) {
  ends <- mapply(
    function(x, n) suppressWarnings(prop.test(x, n, correct = FALSE))$conf.int,
    numbers(counts), numbers(sizes))
  join(c(ends))
}

results <- c(
  bca = bca(row("bca")$first, row("bca")$second),
  holm = join(p.adjust(numbers(row("holm")$first), "holm")),
  superiority = superiority(row("superiority")$first, row("superiority")$second),
  km = kaplanMeier(row("km")$first)$result,
  logrank = logRank(row("logrank")$first, row("logrank")$second),
  paired = medians(row("paired")$first, row("paired")$second),
  wilson = wilson(row("wilson")$first, row("wilson")$second))
second$second[second$what == "km"] <- kaplanMeier(row("km")$first)$ages
second$result <- results[second$what]
writeLines(
  c(
    paste0(
      "# ", version, ", boot ", packageVersion("boot"), ", survival ", packageVersion("survival"),
      ", by oracles.R: what, inputs and results, semicolons between numbers"),
    paste(names(second), collapse = ","),
    do.call(paste, c(second, sep = ","))),
  file)
