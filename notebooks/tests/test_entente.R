# Tests notebooks/entente.R on a folder of compare: Rscript test_entente.R FUNCTIONS FOLDER
words <- commandArgs(trailingOnly = TRUE)
source(words[1])
folder <- words[2]
results <- entente_read(folder)
stopifnot(all(c("runs", "rounds", "structures", "differences", "states") %in% names(results)))

# Numbers are numbers, seeds keep all their digits, and measures have units.
raw <- strsplit(readLines(file.path(folder, "runs.csv")), ",")
stopifnot(identical(results$runs$seed, vapply(raw[-1], function(x) x[match("seed", raw[[1]])], "")))
stopifnot(is.numeric(results$rounds$uptake), identical(attr(results$rounds$poles, "unit"), "poles"))

# The paired mean, by R's own arithmetic, is the difference that the program tells; so is the interval of Student's t.
told <- entente_differences(results, "security_mean")
told <- told[told$year == max(told$year), ]
pairs <- entente_pairs(results, "security_mean")
stopifnot(ncol(pairs) == 2, nrow(pairs) == told$n)
test <- t.test(pairs[[told$a]], pairs[[told$b]], paired = TRUE)
stopifnot(all.equal(unname(test$estimate), told$difference), all.equal(as.numeric(test$conf.int), c(told$low, told$high)))

# Of a structure.
own <- entente_differences(results, "depth", structure = "platform")
stopifnot(nrow(own) > 0, !any(is.na(own$meanA)))

# Bands lie in order, and the median at the end is that of the runs.
bands <- entente_bands(results, "uptake")
stopifnot(all(bands$q0.05 <= bands$q0.5), all(bands$q0.5 <= bands$q0.95))
end <- bands[bands$year == max(bands$year), ]
ends <- entente_pairs(results, "uptake")
stopifnot(all.equal(end$q0.5, unname(vapply(ends[end$scenario], median, 0))))

# A picture comes out.
picture <- tempfile(fileext = ".pdf")
pdf(picture)
entente_plot(results, "uptake")
invisible(dev.off())
stopifnot(file.size(picture) > 3000)

# What is not there is said, with what is.
fault <- tryCatch(entente_table(folder, "nothing"), error = conditionMessage)
stopifnot(grepl("has no table nothing; it has .*rounds", fault))
cat("entente.R: all well\n")
