using System.Globalization;
using Microsoft.Extensions.Localization;
using RepairWorkflows.Engine;
using RepairWorkflows.Host.Api.Problems;
using RepairWorkflows.Host.Language;

namespace RepairWorkflows.Host.CommandLine;

/// <summary>What commands about definitions have in common: arguments, language, files, and what is wrong with these.
/// </summary>
internal static class CommandFrame
{
    /// <summary>Runs a command.</summary>
    /// <param name="args">What was typed behind its name.</param>
    /// <param name="form">What may be typed.</param>
    /// <param name="to">Where it speaks.</param>
    /// <param name="run">The command itself.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>Its exit code; 1 when a definition cannot be read, 2 when the arguments make no sense.</returns>
    public static async Task<int> RunAsync(
        string[] args, CommandForm form, TextWriter to,
        Func<Workbench, CommandArguments, IReadOnlyList<DefinitionFile>, Task<int>> run,
        CancellationToken cancellationToken)
    {
        var arguments = CommandArguments.Read(args, form);
        CultureInfo.CurrentUICulture = arguments?.Language ?? CultureInfo.CurrentUICulture;
        await using var bench = await Workbench.OpenAsync(cancellationToken);
        var texts = bench.Get<IStringLocalizer<HostTexts>>();
        if (arguments is null)
        {
            await to.WriteLineAsync(texts[form.Usage].Value);
            return 2;
        }

        if (arguments.Paths.FirstOrDefault(path => !DefinitionFiles.Exist(path)) is { } missing)
        {
            await to.WriteLineAsync(texts["command.path-missing", missing].Value);
            return 2;
        }

        var files = await DefinitionFiles.ReadAsync(arguments.Paths, cancellationToken);
        await bench.PublishAsync(files, cancellationToken);
        return await run(bench, arguments, files);
    }

    /// <summary>A finding in a line.</summary>
    public static string Line(string kind, FieldError finding, ProblemTexts problems) =>
        $"  {kind} {finding.Code} {finding.Field}: {problems.Say(finding).Message}";
}

/// <summary>What may be typed behind a command's name.</summary>
/// <param name="Usage">The key of the text that says it.</param>
/// <param name="Switches">What stands alone.</param>
/// <param name="Settings">What has a value, and must be given one, besides <c>--language</c>.</param>
/// <param name="Optional">What may be given a value.</param>
internal sealed record CommandForm(
    string Usage, IReadOnlyCollection<string> Switches, IReadOnlyCollection<string> Settings,
    params IReadOnlyCollection<string> Optional);
