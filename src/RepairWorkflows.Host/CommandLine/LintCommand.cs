using System.Globalization;
using Microsoft.Extensions.Localization;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime.Linting;
using RepairWorkflows.Host.Api.Problems;
using RepairWorkflows.Host.Language;

namespace RepairWorkflows.Host.CommandLine;

/// <summary>
/// <c>lint</c>: prints what publishing definitions would say, and what their authors accept. Nothing is kept.
/// </summary>
internal static class LintCommand
{
    /// <summary>Looks at all definitions named, each beside the others.</summary>
    /// <returns>
    /// 0; 1 when one cannot be published, and with <c>--strict</c> also when there is a warning; 2 when the arguments
    /// make no sense.
    /// </returns>
    public static async Task<int> RunAsync(string[] args, TextWriter to, CancellationToken cancellationToken)
    {
        var arguments = CommandArguments.Read(args, ["--strict"], []);
        CultureInfo.CurrentUICulture = arguments?.Language ?? CultureInfo.CurrentUICulture;
        await using var bench = await Workbench.OpenAsync(cancellationToken);
        var texts = bench.Get<IStringLocalizer<HostTexts>>();
        if (arguments is null)
        {
            await to.WriteLineAsync(texts["command.usage-lint"].Value);
            return 2;
        }

        var files = await DefinitionFiles.ReadAsync(arguments.Paths, cancellationToken);
        var reviews = await bench.ReviewAsync(files, cancellationToken);
        foreach (var (file, review) in reviews)
        {
            await to.WriteLineAsync(string.Join('\n', [file.Path, .. Lines(review, bench.Get<ProblemTexts>(), texts)]));
        }

        var (errors, warnings) = (
            reviews.Sum(one => one.Review.Errors.Count), reviews.Sum(one => one.Review.Warnings.Count));
        await to.WriteLineAsync(texts[
            "command.lint-summary", reviews.Count, errors, warnings,
            reviews.Sum(one => one.Review.Accepted.Count)].Value);
        return errors > 0 || (warnings > 0 && arguments.Has("--strict")) ? 1 : 0;
    }

    private static IEnumerable<string> Lines(
        ReviewedDefinition review, ProblemTexts problems, IStringLocalizer<HostTexts> texts) =>
    [
        .. review.Errors.Select(error => Line(texts["command.error"], error, problems)),
        .. review.Warnings.Select(warning => Line(texts["command.warning"], warning, problems)),
        .. review.Accepted.Select(accepted =>
            $"  {texts["command.accepted"]} {accepted.Code} {accepted.ActivityId}: {accepted.Reason}"),
    ];

    private static string Line(string kind, FieldError finding, ProblemTexts problems) =>
        $"  {kind} {finding.Code} {finding.Field}: {problems.Say(finding).Message}";
}
