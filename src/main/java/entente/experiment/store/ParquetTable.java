package entente.experiment.store;

import entente.experiment.input.Numbers;
import entente.experiment.table.TableReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/**
 * Turns tables of runs from text into Parquet and back; back again, the text is the same to the
 * byte.
 *
 * <p>Whole numbers are 64-bit integers, other numbers are double, words and switches are text. A
 * column of either is text if one of its values is no number as the tables write it. An empty cell
 * is null. Nothing is compressed, so that the bytes hang on no native library; what repeats is
 * stored once by Parquet's dictionaries.
 */
final class ParquetTable {

  private static final String TEXT = ".csv";
  private static final String PARQUET = ".parquet";
  private static final long ROW_GROUP = 16L << 20;

  private ParquetTable() {}

  /** Returns what a table of text is called as Parquet. */
  static String name(String table) {
    return table.substring(0, table.length() - TEXT.length()) + PARQUET;
  }

  /** Writes a table of text as Parquet. */
  static void write(TableFormat format, Path text, Path parquet) throws IOException {
    PrimitiveTypeName[] types = types(format.columns(), text);
    Types.MessageTypeBuilder schema = Types.buildMessage();
    for (int k = 0; k < types.length; k++) {
      schema.addField(type(types[k], format.columns().get(k).name()));
    }
    try (CSVParser parser = TableReader.open(text);
        ParquetWriter<CSVRecord> out =
            new Builder(new LocalOutputFile(parquet), schema.named("table"), types).build()) {
      for (CSVRecord row : parser) {
        out.write(row);
      }
    }
  }

  private static PrimitiveType type(PrimitiveTypeName type, String name) {
    return type == PrimitiveTypeName.BINARY
        ? Types.optional(type).as(LogicalTypeAnnotation.stringType()).named(name)
        : Types.optional(type).named(name);
  }

  private static PrimitiveTypeName[] types(List<Column> columns, Path text) throws IOException {
    PrimitiveTypeName[] types = new PrimitiveTypeName[columns.size()];
    for (int k = 0; k < types.length; k++) {
      types[k] =
          switch (columns.get(k).type()) {
            case TEXT, SWITCH -> PrimitiveTypeName.BINARY;
            case WHOLE -> PrimitiveTypeName.INT64;
            case NUMBER, EITHER -> PrimitiveTypeName.DOUBLE;
          };
    }
    int[] either =
        IntStream.range(0, types.length)
            .filter(k -> columns.get(k).type() == Column.Type.EITHER)
            .toArray();
    if (either.length > 0) {
      try (CSVParser parser = TableReader.open(text)) {
        for (CSVRecord row : parser) {
          for (int k : either) {
            if (!isNumber(row.get(k))) {
              types[k] = PrimitiveTypeName.BINARY;
            }
          }
        }
      }
    }
    return types;
  }

  private static boolean isNumber(String cell) {
    try {
      return cell.isEmpty() || Numbers.cell(Double.parseDouble(cell)).equals(cell);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** Writes a table of Parquet as text. */
  static void read(Path parquet, Path text) throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(parquet))) {
      MessageType schema = reader.getFileMetaData().getSchema();
      List<String> header = schema.getFields().stream().map(f -> f.getName()).toList();
      try (TableWriter out = new TableWriter(text, TableFormat.named("", "", header))) {
        for (PageReadStore rows = reader.readNextRowGroup();
            rows != null;
            rows = reader.readNextRowGroup()) {
          ColumnReadStoreImpl store =
              new ColumnReadStoreImpl(
                  rows, new Cells(), schema, reader.getFileMetaData().getCreatedBy());
          ColumnReader[] columns =
              schema.getColumns().stream().map(store::getColumnReader).toArray(ColumnReader[]::new);
          for (long row = 0; row < rows.getRowCount(); row++) {
            for (ColumnReader column : columns) {
              cell(column, out);
            }
            out.end();
          }
        }
      }
    }
  }

  private static void cell(ColumnReader column, TableWriter out) {
    boolean defined =
        column.getCurrentDefinitionLevel() == column.getDescriptor().getMaxDefinitionLevel();
    PrimitiveTypeName type = column.getDescriptor().getPrimitiveType().getPrimitiveTypeName();
    if (!defined) {
      out.skip(1);
    } else if (type == PrimitiveTypeName.INT64) {
      out.cell(column.getLong());
    } else if (type == PrimitiveTypeName.DOUBLE) {
      out.cell(column.getDouble());
    } else {
      out.cell(column.getBinary().toStringUsingUTF8());
    }
    column.consume();
  }

  /** Makes a writer that needs nothing of Hadoop. */
  private static final class Builder extends ParquetWriter.Builder<CSVRecord, Builder> {
    private final MessageType schema;
    private final PrimitiveTypeName[] types;

    Builder(OutputFile file, MessageType schema, PrimitiveTypeName[] types) {
      super(file);
      this.schema = schema;
      this.types = types;
      withConf(new PlainParquetConfiguration());
      withCompressionCodec(CompressionCodecName.UNCOMPRESSED);
      withRowGroupSize(ROW_GROUP);
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    @SuppressWarnings("deprecation") // The superclass asks for it.
    protected WriteSupport<CSVRecord> getWriteSupport(Configuration conf) {
      return new Rows(schema, types);
    }

    @Override
    protected WriteSupport<CSVRecord> getWriteSupport(ParquetConfiguration conf) {
      return new Rows(schema, types);
    }
  }

  /** Writes a row cell by cell. */
  private static final class Rows extends WriteSupport<CSVRecord> {
    private final MessageType schema;
    private final PrimitiveTypeName[] types;
    private RecordConsumer out;

    Rows(MessageType schema, PrimitiveTypeName[] types) {
      this.schema = schema;
      this.types = Arrays.copyOf(types, types.length);
    }

    @Override
    @SuppressWarnings("deprecation") // The superclass asks for it.
    public WriteContext init(Configuration conf) {
      return new WriteContext(schema, Map.of());
    }

    @Override
    public WriteContext init(ParquetConfiguration conf) {
      return new WriteContext(schema, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
      out = consumer;
    }

    @Override
    public void write(CSVRecord row) {
      out.startMessage();
      for (int k = 0; k < types.length; k++) {
        String cell = row.get(k);
        if (!cell.isEmpty()) {
          out.startField(schema.getFieldName(k), k);
          add(types[k], cell);
          out.endField(schema.getFieldName(k), k);
        }
      }
      out.endMessage();
    }

    private void add(PrimitiveTypeName type, String cell) {
      if (type == PrimitiveTypeName.INT64) {
        out.addLong(Long.parseLong(cell));
      } else if (type == PrimitiveTypeName.DOUBLE) {
        out.addDouble(Double.parseDouble(cell));
      } else {
        out.addBinary(Binary.fromString(cell));
      }
    }
  }

  /** Stands for records that nobody puts together, since columns are read one by one. */
  private static final class Cells extends GroupConverter {
    private final Converter none = new PrimitiveConverter() {};

    @Override
    public Converter getConverter(int field) {
      return none;
    }

    @Override
    public void start() {
      // Nothing to put together.
    }

    @Override
    public void end() {
      // Nothing to put together.
    }
  }
}
