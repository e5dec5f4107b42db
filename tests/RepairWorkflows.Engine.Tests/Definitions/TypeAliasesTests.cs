using System.Collections.ObjectModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Definitions.Json;

namespace RepairWorkflows.Engine.Tests.Definitions;

public sealed class TypeAliasesTests
{
    [Theory]
    [InlineData("Int16", typeof(short))]
    [InlineData("Int32", typeof(int))]
    [InlineData("Int64", typeof(long))]
    [InlineData("Single", typeof(float))]
    [InlineData("Double", typeof(double))]
    [InlineData("Decimal", typeof(decimal))]
    [InlineData("Boolean", typeof(bool))]
    [InlineData("String", typeof(string))]
    [InlineData("Object", typeof(object))]
    [InlineData("Guid", typeof(Guid))]
    [InlineData("DateTime", typeof(DateTime))]
    [InlineData("DateTimeOffset", typeof(DateTimeOffset))]
    [InlineData("TimeSpan", typeof(TimeSpan))]
    [InlineData("ByteArray", typeof(byte[]))]
    [InlineData("Stream", typeof(Stream))]
    [InlineData("JsonElement", typeof(JsonElement))]
    [InlineData("JsonNode", typeof(JsonNode))]
    [InlineData("JsonObject", typeof(JsonObject))]
    [InlineData("JsonArray", typeof(JsonArray))]
    [InlineData("StringDictionary", typeof(IDictionary<string, string>))]
    [InlineData("ObjectDictionary", typeof(IDictionary<string, object>))]
    [InlineData("StringMap", typeof(Dictionary<string, string>))]
    [InlineData("ObjectMap", typeof(Dictionary<string, object>))]
    [InlineData("Int32?", typeof(int?))]
    [InlineData("Guid?", typeof(Guid?))]
    [InlineData("String[]", typeof(string[]))]
    [InlineData("Int32?[]", typeof(int?[]))]
    [InlineData("List<Int32>", typeof(List<int>))]
    [InlineData("List<List<String>>", typeof(List<List<string>>))]
    [InlineData("HashSet<Guid>", typeof(HashSet<Guid>))]
    [InlineData("Collection<String>", typeof(Collection<string>))]
    public void When_an_alias_is_read_and_written_then_it_is_the_same(string alias, Type type)
    {
        TypeAliases.Find(alias).ShouldBe(type);
        TypeAliases.NameOf(type).ShouldBe(alias);
    }

    [Theory]
    [InlineData("int32", typeof(int))]
    [InlineData("Long", typeof(long))]
    [InlineData("JSON", typeof(DynamicMap))]
    [InlineData("JObject", typeof(JsonObject))]
    [InlineData("IEnumerable<String>", typeof(List<string>))]
    [InlineData("IReadOnlyList<Int32>", typeof(List<int>))]
    [InlineData("ISet<Int32>", typeof(HashSet<int>))]
    [InlineData("System.Collections.Generic.List`1[[System.String, System.Private.CoreLib, Version=9.0.0.0]]", typeof(
        List<string>))]
    [InlineData("HttpRequest", typeof(object))]
    public void When_an_old_or_loose_spelling_is_read_then_it_is_understood(string alias, Type type) =>
        TypeAliases.Find(alias).ShouldBe(type);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Date")]
    [InlineData("Uri")]
    [InlineData("String?")]
    [InlineData("Acme.X")]
    [InlineData("List<Acme>")]
    [InlineData("Stack<Int32>")]
    [InlineData("System.Diagnostics.Process, System")]
    public void When_nobody_knows_the_name_then_there_is_no_type(
        string? alias) => TypeAliases.Find(alias).ShouldBeNull();

    [Fact]
    public void When_a_type_has_no_alias_then_there_is_no_name() => TypeAliases.NameOf(typeof(Version)).ShouldBeNull();
}
