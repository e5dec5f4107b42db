using System.Collections.ObjectModel;
using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Tests.Expressions;

/// <summary>Lists and dictionaries become others, and texts.</summary>
public sealed class CollectionConversionTests
{
    [Fact]
    public void When_json_text_meets_a_list_type_then_it_is_read() =>
        ValueConversion.Convert("[3,4,5]", typeof(int[])).ShouldBeOfType<int[]>().ShouldBe([3, 4, 5]);

    [Fact]
    public void When_one_text_meets_a_list_of_texts_then_it_is_the_only_element() =>
        ValueConversion.Convert("solo", typeof(List<string>)).ShouldBeOfType<List<string>>().ShouldBe(["solo"]);

    [Fact]
    public void When_one_text_meets_a_list_of_anything_then_each_letter_is_an_element() =>
        ValueConversion.Convert("so", typeof(ICollection<object>)).ShouldBeAssignableTo<ICollection<object>>()
            .ShouldBe(["s", "o"]);

    [Fact]
    public void When_one_text_meets_a_list_of_numbers_then_each_letters_code_is_an_element() =>
        ValueConversion.Convert("12", typeof(int[])).ShouldBeOfType<int[]>().ShouldBe([49, 50]);

    [Fact]
    public void When_a_json_node_becomes_text_then_it_is_on_several_lines() =>
        ValueConversion.Convert(JsonNode.Parse("""{"a":1}"""), typeof(string)).ShouldBe("{\n  \"a\": 1\n}");

    [Fact]
    public void When_an_object_becomes_text_then_what_html_reads_is_escaped() =>
        ValueConversion.Convert(new Dictionary<string, object?> { ["a"] = "<b>'维修" }, typeof(string))
            .ShouldBe("""{"a":"\u003Cb\u003E\u0027维修"}""");

    [Fact]
    public void When_a_list_meets_another_list_type_then_each_element_is_converted()
    {
        object?[] source = [1, "2", 2.6];
        ValueConversion.Convert(source, typeof(int[])).ShouldBeOfType<int[]>().ShouldBe([1, 2, 3]);
        ValueConversion.Convert(source, typeof(List<int>)).ShouldBe(new List<int> { 1, 2, 3 });
        ValueConversion.Convert(source, typeof(HashSet<int>)).ShouldBeOfType<HashSet<int>>().Count.ShouldBe(3);
        ValueConversion.Convert(
            source, typeof(Collection<string>)).ShouldBe(new Collection<string> { "1", "2", "2.6" });
    }

    [Fact]
    public void When_a_list_of_objects_becomes_text_then_it_is_json() =>
        ValueConversion.Convert(new object?[] { 1, "泵", null }, typeof(string)).ShouldBe("[1,\"泵\",null]");

    [Fact]
    public void When_a_dictionary_meets_json_types_and_records_then_it_goes_through_json()
    {
        var source = new Dictionary<string, object?> { ["part"] = "pump", ["n"] = 2 };
        ValueConversion.Convert(source, typeof(JsonObject)).ShouldBeOfType<JsonObject>().ToJsonString()
            .ShouldBe("{\"part\":\"pump\",\"n\":2}");
        ValueConversion.Convert(source, typeof(Piece)).ShouldBe(new Piece("pump", 2));
        ValueConversion.Convert(source, typeof(IDictionary<string, string>))
            .ShouldBeAssignableTo<IDictionary<string, string>>()!["n"].ShouldBe("2");
        ValueConversion.Convert(source, typeof(IDictionary<string, object>)).ShouldBeSameAs(source);
    }

    [Fact]
    public void When_json_text_meets_a_dictionary_then_numbers_are_the_smallest_that_hold_them()
    {
        var map = (IDictionary<string, object>)ValueConversion.Convert(
            """{"a":1,"b":5000000000,"c":1.5,"d":[{"e":null}]}""", typeof(IDictionary<string, object>))!;
        (map["a"], map["b"], map["c"]).ShouldBe(((object)1, (object)5_000_000_000L, (object)1.5));
        map["d"].ShouldBeOfType<object?[]>()[0].ShouldBeOfType<DynamicMap>()["e"].ShouldBeNull();
    }

    [Fact]
    public void When_json_text_meets_object_then_it_stays_text() =>
        ValueConversion.Convert("""{"a":1}""", typeof(object)).ShouldBe("""{"a":1}""");

    private sealed record Piece(string Part, int N);
}
