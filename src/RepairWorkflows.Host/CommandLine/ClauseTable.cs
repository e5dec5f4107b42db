using System.Globalization;
using System.Text;
using RepairWorkflows.Repairs.Clauses;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Host.CommandLine;

/// <summary>The table of clauses as a page, in Chinese and English.</summary>
internal static class ClauseTable
{
    private const string Gap = "**缺口 · gap**";
    private static readonly CultureInfo[] Languages = [new(LanguageChoice.Chinese), new(LanguageChoice.English)];

    public static string Write(IReadOnlyList<ClauseRow> rows)
    {
        var gaps = rows.Sum(row => row.Gaps.Count);
        var page = new StringBuilder()
            .Append("# 条款 · Clauses\n\n")
            .Append("每条条款由哪些流程的哪些步骤执行，规定了哪些时限，由哪些情景和测试证明。本页由命令生成；有缺口时测试不通过。\n\n")
            .Append("Which steps of which processes carry out each clause, which limits it sets, and which scenarios ")
            .Append("and tests\nprove it. This page is generated; the tests fail on a gap.\n\n")
            .Append("```sh\ndotnet run --project src/RepairWorkflows.Host -- clauses workflows --to docs/clauses.md ")
            .Append("--tests tests\n```\n\n")
            .Append(CultureInfo.InvariantCulture, $"条款 {rows.Count} 条，缺口 {gaps} 处。")
            .Append(CultureInfo.InvariantCulture, $"{rows.Count} clauses, {gaps} gaps.\n");
        foreach (var document in rows.GroupBy(row => ClauseRegister.DocumentOf(row.Clause)))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {document.Key} {Both($"document.{document.Key}")}\n\n")
                .Append("| 条款 clause | 内容 what it asks | 步骤 steps | 时限 limits | 情景与测试 scenarios and tests |\n")
                .Append("| --- | --- | --- | --- | --- |\n");
            foreach (var row in document)
            {
                page.Append(CultureInfo.InvariantCulture, $"| {row.Clause} | {Both($"clause.{row.Clause}")} | ")
                    .Append(CultureInfo.InvariantCulture, $"{Steps(row)} | {string.Join("<br>", row.Limits)} | ")
                    .Append(CultureInfo.InvariantCulture, $"{Proofs(row)} |\n");
            }
        }

        return page.ToString();
    }

    private static string Steps(ClauseRow row) => row.Steps.Count == 0
        ? Gap
        : string.Join("<br>", row.Steps.GroupBy(step => step.Process).Select(process =>
            $"[{process.Key}](processes/{process.Key}.svg): "
            + string.Join("、", process.Select(step => Cell(step.Name)).Distinct())));

    // Two processes may have scenarios of one name: the folder says which.
    private static string Proofs(ClauseRow row) => row.Proofs.Count == 0
        ? Gap
        : string.Join("<br>", row.Proofs.Select(proof => $"[{proof.Name}]({proof.Path})"));

    // A bar would begin another cell, and a new line another row.
    private static string Cell(string name) =>
        name.ReplaceLineEndings(" ").Replace("|", @"\|", StringComparison.Ordinal);

    private static string Both(string key) => string.Join(
        " · ", Languages.Select(language => RepairTexts.Get(key, language)).Distinct());
}
