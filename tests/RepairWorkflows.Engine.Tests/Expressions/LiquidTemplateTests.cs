using System.Text.Json;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Tests.Expressions;

/// <summary>
/// What an Elsa 3.8 server shows for each template of <c>liquid-templates.json</c> (texts of <c>keys</c> and
/// <c>base64</c> that fail, and letters that are not encoded, are ours).
/// </summary>
public sealed class LiquidTemplateTests
{
    public static TheoryData<string, string?, string?> Templates { get; } = ReadTemplates();

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task When_it_is_filled_in_then_it_shows_what_an_Elsa_server_shows(
        string template, string? text, string? failure)
    {
        if (failure is null)
        {
            (await AnEvaluator.Liquid(template, Scope())).ShouldBe(text);
            return;
        }

        var refusal = await Should.ThrowAsync<ExpressionException>(
            async () => await AnEvaluator.Liquid(template, Scope()));
        refusal.Code.ShouldBe(EngineErrors.ExpressionFailed);
        refusal.Message.ShouldBe(failure);
    }

    private static TheoryData<string, string?, string?> ReadTemplates()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Expressions", "liquid-templates.json");
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        var templates = new TheoryData<string, string?, string?>();
        foreach (var entry in json.RootElement.EnumerateArray())
        {
            templates.Add(Of(entry, "template")!, Of(entry, "text"), Of(entry, "failure"));
        }

        return templates;
    }

    private static string? Of(JsonElement entry, string member) =>
        entry.TryGetProperty(member, out var value) ? value.GetString() : null;

    private static AScope Scope() => new()
    {
        CorrelationId = "C-1",
        Variables =
        {
            ["n"] = 5,
            ["name"] = "维修",
            ["l"] = new object?[] { 3, 1, 2 },
            ["el"] = Array.Empty<object?>(),
            ["lng"] = 9007199254740993L,
            ["dbl"] = 2.0,
            ["dec"] = 1.50m,
            ["third"] = 1 / 3.0,
            ["d"] = new DateTimeOffset(2026, 1, 31, 10, 0, 0, TimeSpan.FromHours(8)),
            ["p"] = new object?[]
            {
                new DynamicMap { ["name"] = "pump", ["n"] = 2, ["ok"] = true },
                new DynamicMap { ["name"] = "Seal", ["n"] = 10, ["ok"] = false },
            },
            ["q"] = new DynamicMap { ["b"] = 1, ["a"] = "x", ["size"] = 9 },
        },
    };
}
