package entente.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A second world is told by what it says otherwise. */
class WorldDifferenceTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static JsonNode read(String text) throws java.io.IOException {
    return MAPPER.readTree(text.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "{'a':1,'b':2}            | {'a':1,'b':3}            | {'b':3}",
        "{'a':{'b':[1,2]},'c':0}  | {'a':{'b':[1,5]},'c':0}  | {'a':{'b':{'1':5}}}",
        "{'a':[{'x':1},{'x':2}]}  | {'a':[{'x':1},{'x':3}]}  | {'a':{'1':{'x':3}}}",
        "{'a':[1,2]}              | {'a':[1]}                | {'a':[1]}",
        "{'a':{'x':1}}            | {'a':null}               | {'a':null}",
        "{'a':null}               | {'a':{'x':1}}            | {'a':{'x':1}}",
        "[[1,2],[3]]              | [[1,2],[3]]              | {}",
      })
  void onlyWhatDiffersIsSaid(String first, String other, String but) throws java.io.IOException {
    assertEquals(read(but), WorldDifference.between(read(first), read(other)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {"{'a':1} | {'b':1}", "{'a':1,'b':1} | {'a':1}", "{'a':[1]} | {'a':{'x':1}}"})
  void whatCouldNotBePutTogetherAgainIsRefused(String first, String other) {
    assertThrows(
        IllegalArgumentException.class, () -> WorldDifference.between(read(first), read(other)));
  }
}
