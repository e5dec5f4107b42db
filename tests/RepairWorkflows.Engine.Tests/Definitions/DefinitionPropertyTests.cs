using System.Text.Json.Nodes;
using CsCheck;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Definitions.Json;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Library;

namespace RepairWorkflows.Engine.Tests.Definitions;

/// <summary>Nothing of a definition is lost, known here or not; a failure says the seed that repeats it.</summary>
public sealed class DefinitionPropertyTests
{
    private const int Iterations = 500;

    private static readonly string[] Types = ["Int32", "String", "List<Guid>", "DateTimeOffset?", "Object"];

    private static readonly Gen<string> TypeName = Gen.Int[0, Types.Length - 1].Select(one => Types[one]);

    private static readonly Gen<JsonObject> Variable = Gen.Select(
        Gen.String.AlphaNumeric, TypeName, Gen.Bool, AnyValue.Members(AnyValue.Json)).Select(
        (name, type, isPersistent, unknown) => With(unknown,
            ("id", "v-" + name), ("name", name), ("typeName", type),
            ("storageDriverTypeName", isPersistent ? "WorkflowInstanceStorageDriver" : null)));

    private static readonly Gen<JsonObject> Step = Gen.Recursive<JsonObject>((depth, inner) => Gen.Select(
        AnyValue.Members(AnyValue.Json), inner.Array[0, depth > 2 ? 0 : 3], AnyValue.Members(AnyValue.Json)).Select(
        (unknown, children, custom) => With(unknown,
            ("type", children.Length == 0 ? "Elsa.WriteLine" : "Elsa.Sequence"), ("version", 1),
            ("customProperties", custom.DeepClone()),
            ("activities", new JsonArray([.. children.Select(child => child.DeepClone())])))));

    private static readonly Gen<JsonObject> Definition = Gen.Select(
        Step, Variable.Array[0, 3], AnyValue.Members(AnyValue.Json), Gen.Int[1, 99], AnyValue.Text).Select(
        (root, variables, unknown, version, name) => With(unknown,
            ("id", "one-version"), ("definitionId", "one"), ("version", version), ("name", name.Trim()),
            ("variables", new JsonArray([.. variables.Select(variable => variable.DeepClone())])),
            ("root", Numbered(root))));

    [Fact]
    public void When_a_definition_is_read_then_its_document_is_the_one_that_was_written() =>
        Definition.Sample(
            written => JsonNode.DeepEquals(
                JsonNode.Parse(DefinitionReader.Read(written.ToJsonString()).Document.GetRawText()), written),
            iter: Iterations);

    [Fact]
    public void When_it_is_kept_and_read_again_then_it_is_the_same() =>
        Definition.Sample(
            written =>
            {
                var first = DefinitionReader.Read(written.ToJsonString());
                var kept = DraftDocument.Write(written, Stored(first), false);
                var second = DefinitionReader.Read(kept);

                JsonNode.DeepEquals(JsonNode.Parse(kept), written).ShouldBeTrue();
                Told(second).ShouldBe(Told(first));
                DraftDocument.Write(JsonNode.Parse(kept)!.AsObject(), Stored(second), false).ShouldBe(kept);
            },
            iter: Iterations);

    private static StoredDefinition Stored(WorkflowDefinition definition) => new()
    {
        Id = definition.Id,
        DefinitionId = definition.DefinitionId,
        Version = definition.Version,
        Name = definition.Name,
        IsLatest = true,
        IsPublished = false,
        Document = "{}",
        CreatedAt = DateTimeOffset.UnixEpoch,
    };

    private static string Told(WorkflowDefinition definition) =>
        $"{definition.Id} {definition.DefinitionId} {definition.Version} {definition.Name} "
        + string.Join(";", definition.Variables) + JsonNode.Parse(definition.Root.Json.GetRawText())!.ToJsonString();

    // Ids are unique in a drawing.
    private static JsonObject Numbered(JsonObject root)
    {
        var number = 0;
        Number(root);
        return root;

        void Number(JsonObject step)
        {
            step["id"] = $"step-{number++}";
            foreach (var child in step["activities"]!.AsArray())
            {
                Number(child!.AsObject());
            }
        }
    }

    private static JsonObject With(JsonObject unknown, params (string Name, JsonNode? Value)[] members)
    {
        var json = new JsonObject(
            unknown.Select(member => KeyValuePair.Create("x" + member.Key, member.Value?.DeepClone())));
        foreach (var (name, value) in members)
        {
            json[name] = value;
        }

        return json;
    }
}
