using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Definitions;

/// <summary>A definition that is too large is refused as a draft too, with its place and its measure.</summary>
public sealed class DocumentLimitsTests
{
    public static TheoryData<string, string, string> Oversized { get; } = new()
    {
        {
            Document(Lines(2_001)), "definition.too-many-activities",
            "'root': expected at most 2000 activities, found 2002."
        },
        {
            Document(Lines(2), [.. Enumerable.Range(0, 5_001).Select(_ => "0->1")]),
            "definition.too-many-connections", "'$': expected at most 5000 connections, found 5001."
        },
        {
            new Drawing("big").With("a", "Elsa.WriteLine", ("text", new string('x', 100_001))).ToString(),
            "definition.text-too-long", "'root.activities[0].text': expected at most 100000 characters, found 100001."
        },
        {
            new Drawing("big").With("a", "Elsa.WriteLine", ("note", Nested(61))).ToString(),
            "definition.too-deep", "'$': expected at most 64 levels, found 65."
        },
    };

    [Theory]
    [MemberData(nameof(Oversized))]
    public async Task When_it_is_saved_then_it_is_refused_and_nothing_is_kept(
        string document, string code, string message)
    {
        await using var host = new EngineTestHost();

        var refusal = await Should.ThrowAsync<InvalidRequestException>(() => SaveAsync(host, document));

        refusal.Fields.ShouldContain(field => field.Code == code && field.Message == message);
        (await host.Definitions.ListLatestAsync(CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task When_it_has_more_bytes_than_a_definition_may_then_it_is_refused()
    {
        await using var host = new EngineTestHost();
        var texts = Enumerable.Range(0, 25).Select(index => (JsonNode)new string('x', 90_000));

        var refusal = await Should.ThrowAsync<InvalidRequestException>(() => SaveAsync(
            host, new Drawing("big").With("a", "Elsa.WriteLine", ("notes", new JsonArray([.. texts]))).ToString()));

        refusal.Fields[0].Code.ShouldBe("definition.too-large");
    }

    [Fact]
    public async Task When_it_is_as_large_as_it_may_be_then_it_is_kept()
    {
        await using var host = new EngineTestHost();

        await SaveAsync(host, Document(Lines(1_999)));
        await SaveAsync(
            host, new Drawing("deep").With("a", "Elsa.WriteLine", ("note", Nested(60))).ToString());

        (await host.Definitions.ListLatestAsync(CancellationToken.None)).Count.ShouldBe(2);
    }

    private static Task<StoredDefinition> SaveAsync(EngineTestHost host, string document) =>
        host.Services.GetRequiredService<DefinitionLibrary>().SaveAsync(
            JsonNode.Parse(document, null, new() { MaxDepth = 1_000 })!.AsObject(), CancellationToken.None);

    private static string[] Lines(int count) => [.. Enumerable.Range(0, count).Select(index => $"{index}")];

    private static string Document(string[] lines, params string[] arrows) =>
        new Drawing("big").Lines(lines).Arrows(arrows).ToString();

    private static JsonNode Nested(int levels)
    {
        JsonNode inside = "x";
        for (var level = 0; level < levels; level++)
        {
            inside = new JsonArray(inside);
        }

        return inside;
    }
}
