# Reads a results folder of Entente in R, without any package.
#
#   source("notebooks/entente.R")
#   results <- entente_read("results/compare-five-states")
#   entente_differences(results, "stability")
#   entente_plot(results, "uptake")

# Returns a table of a results folder, as "runs" or "rounds": a data frame whose words are text and whose
# undefined values are NA. The columns that hold a measure have its unit in attr(column, "unit"), as far as the
# folder says it (a folder of compare does).
entente_table <- function(folder, name) {
  file <- file.path(folder, paste0(name, ".csv"))
  if (!file.exists(file)) {
    there <- sub("\\.csv$", "", basename(Sys.glob(file.path(folder, "*.csv"))))
    stop(folder, " has no table ", name, "; it has ", paste(there, collapse = ", "), call. = FALSE)
  }
  # Seeds have 64 bits, more than a double of R's holds.
  head <- names(utils::read.csv(file, nrows = 1, check.names = FALSE, encoding = "UTF-8"))
  classes <- ifelse(head == "seed", "character", NA)
  table <- utils::read.csv(file, check.names = FALSE, colClasses = classes, na.strings = "", encoding = "UTF-8",
    stringsAsFactors = FALSE)
  units <- entente_units(folder)
  for (column in intersect(names(table), names(units))) {
    attr(table[[column]], "unit") <- units[[column]]
  }
  table
}

# Returns the unit of each measure that a folder of compare names; 1 is no dimension.
entente_units <- function(folder) {
  file <- file.path(folder, "differences.csv")
  if (!file.exists(file)) return(character())
  table <- utils::read.csv(file, check.names = FALSE, encoding = "UTF-8", stringsAsFactors = FALSE)
  if (!"unit" %in% names(table)) return(character())
  first <- table[!duplicated(table$measure), ]
  stats::setNames(as.character(first$unit), first$measure)
}

# Returns all tables of a results folder as a list, with the folder in attr(, "folder").
entente_read <- function(folder) {
  names <- sub("\\.csv$", "", basename(Sys.glob(file.path(folder, "*.csv"))))
  if (length(names) == 0) stop(folder, " holds no tables", call. = FALSE)
  tables <- lapply(names, function(name) entente_table(folder, name))
  structure(stats::setNames(tables, names), folder = folder)
}

# Returns what a comparison says of measures, by year: a data frame. Of the system where structure is NA, else of
# that structure.
entente_differences <- function(results, measures, structure = NA) {
  told <- results$differences
  here <- if (is.na(structure)) is.na(told$structure) else told$structure %in% structure
  columns <- c("measure", "year", "a", "b", "meanA", "meanB", "difference", "low", "high", "n", "verdict")
  told <- told[here & told$measure %in% measures, columns]
  rownames(told) <- NULL
  told
}

# Returns the values of a measure at the end of each run at the default point, a row for each replicate and a
# column for each scenario: pairs of runs on shared random numbers. Runs that failed are NA.
entente_pairs <- function(results, measure) {
  runs <- results$runs
  if ("block" %in% names(runs)) runs <- runs[runs$block == "default", ]
  scenarios <- unique(runs$scenario)
  values <- ifelse(runs$status == "ok", as.numeric(runs[[measure]]), NA)
  wide <- tapply(values, list(runs$replicate, factor(runs$scenario, scenarios)), function(x) x[1])
  as.data.frame.matrix(wide)
}

# Returns quantiles of a measure over runs, by scenario and year: columns scenario, year, and one for each level.
entente_bands <- function(results, measure, levels = c(0.05, 0.5, 0.95)) {
  rounds <- results$rounds
  rounds$scenario <- results$runs$scenario[match(rounds$run, results$runs$run)]
  rounds$value <- as.numeric(rounds[[measure]])
  rounds <- rounds[!is.na(rounds$value), ]
  groups <- split(rounds, list(rounds$scenario, rounds$year), drop = TRUE)
  rows <- lapply(groups, function(group) {
    q <- stats::quantile(group$value, levels, names = FALSE)
    cbind(group[1, c("scenario", "year")], t(stats::setNames(q, paste0("q", levels))))
  })
  bands <- do.call(rbind, rows)
  bands <- bands[order(bands$scenario, bands$year), ]
  rownames(bands) <- NULL
  bands
}

# Draws the median of a measure over time, with nine tenths of the runs, by scenario. Returns the bands.
entente_plot <- function(results, measure) {
  bands <- entente_bands(results, measure)
  scenarios <- unique(bands$scenario)
  colours <- rep_len(c("#0072B2", "#D55E00", "#009E73", "#000000"), length(scenarios))
  unit <- attr(results$rounds[[measure]], "unit")
  label <- if (is.null(unit) || unit == "1") measure else paste0(measure, ", ", unit)
  graphics::plot(range(bands$year), range(bands[, c("q0.05", "q0.95")]), type = "n", xlab = "year", ylab = label)
  for (k in seq_along(scenarios)) {
    one <- bands[bands$scenario == scenarios[k], ]
    graphics::polygon(c(one$year, rev(one$year)), c(one$q0.05, rev(one$q0.95)), border = NA,
      col = grDevices::adjustcolor(colours[k], 0.2))
    graphics::lines(one$year, one$q0.5, col = colours[k], lty = k, lwd = 2)
  }
  graphics::legend("topleft", scenarios, col = colours, lty = seq_along(scenarios), lwd = 2, bty = "n")
  invisible(bands)
}
