using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime.Linting;
using RepairWorkflows.Testing.Cases;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Repairs.Tests.Linting;

/// <summary>What the linter finds in drawings of repair processes.</summary>
internal static class RepairFindings
{
    /// <summary>The findings with that code: the places.</summary>
    public static async Task<IReadOnlyList<string>> PlacesAsync(Drawing drawing, string code) =>
        [.. (await AllAsync(drawing)).Where(finding => finding.Code == code).Select(finding => finding.Field)];

    /// <summary>All findings, under one more clock policy.</summary>
    public static async Task<IReadOnlyList<FieldError>> AllAsync(
        Drawing drawing, (string Name, string Text)? policy = null)
    {
        await using var host = await CaseTestHost.WithAsync("unified-report", null, policy);
        foreach (var type in new[] { "StartClock", "StopClock" })
        {
            var part = new Drawing($"part-{type}").Option("usableAsActivity", true);
            await host.Engine.PublishAsync($"{part.Step("it", type, ("clock", "same-day"))}");
        }

        var review = await host.Engine.Get<DefinitionReview>().OfAsync($"{drawing}", CancellationToken.None);
        review.Errors.ShouldBeEmpty();
        return review.Warnings;
    }

    /// <summary>A step of the product's.</summary>
    public static Drawing Step(
        this Drawing drawing, string id, string type, params (string Input, string Value)[] inputs) =>
        drawing.With(
            id, $"RepairWorkflows.{type}",
            [.. inputs.Select(input => (input.Input, (System.Text.Json.Nodes.JsonNode?)Drawing.Literal(input.Value)))]);
}
