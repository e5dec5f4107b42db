using Microsoft.Extensions.Localization;
using RepairWorkflows.Engine.Runtime.Linting;
using RepairWorkflows.Host.Api.Problems;
using RepairWorkflows.Host.Language;

namespace RepairWorkflows.Host.CommandLine;

/// <summary>
/// <c>lint</c>: prints what publishing definitions would say, and what their authors accept. Nothing is kept.
/// </summary>
internal static class LintCommand
{
    private static readonly CommandForm Form = new("command.usage-lint", ["--strict"], []);

    /// <summary>Looks at all definitions named, each beside the others.</summary>
    /// <returns>
    /// 0; 1 when one cannot be published, and with <c>--strict</c> also when there is a warning; 2 when the arguments
    /// make no sense.
    /// </returns>
    public static Task<int> RunAsync(string[] args, TextWriter to, CancellationToken cancellationToken) =>
        CommandFrame.RunAsync(
            args, Form, to,
            async (bench, arguments, files) =>
            {
                var reviews = await bench.ReviewAsync(files, cancellationToken);
                await to.WriteLineAsync(Report(reviews, bench));
                return reviews.Any(one => one.Review.Errors.Count > 0)
                    || (arguments.Has("--strict") && reviews.Any(one => one.Review.Warnings.Count > 0)) ? 1 : 0;
            },
            cancellationToken);

    private static string Report(
        IReadOnlyList<(DefinitionFile File, ReviewedDefinition Review)> reviews, Workbench bench)
    {
        var texts = bench.Get<IStringLocalizer<HostTexts>>();
        var lines = reviews.SelectMany(one =>
            Lines(one.Review, bench.Get<ProblemTexts>(), texts).Prepend(one.File.Path));
        var summary = texts[
            "command.lint-summary", reviews.Count, reviews.Sum(one => one.Review.Errors.Count),
            reviews.Sum(one => one.Review.Warnings.Count), reviews.Sum(one => one.Review.Accepted.Count)];
        return string.Join('\n', lines.Append(summary.Value));
    }

    private static IEnumerable<string> Lines(
        ReviewedDefinition review, ProblemTexts problems, IStringLocalizer<HostTexts> texts) =>
    [
        .. review.Errors.Select(error => CommandFrame.Line(texts["command.error"], error, problems)),
        .. review.Warnings.Select(warning => CommandFrame.Line(texts["command.warning"], warning, problems)),
        .. review.Accepted.Select(accepted =>
            $"  {texts["command.accepted"]} {accepted.Code} {accepted.ActivityId}: {accepted.Reason}"),
    ];
}
