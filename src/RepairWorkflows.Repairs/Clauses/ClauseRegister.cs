using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Clauses;

/// <summary>
/// The clauses of the documents that our processes carry out. What each says, in a line, is the text
/// <c>clause.{id}</c>; the document it stands in, <c>document.S3</c> for <c>S3.7</c>.
/// </summary>
public static class ClauseRegister
{
    /// <summary>Their ids, in the order of the documents.</summary>
    public static IReadOnlyList<string> Ids { get; } =
        [.. RepairTexts.WordsOf("clause").Order(ClauseOrder.Instance)];

    /// <summary>The document a clause stands in: <c>S3</c> for <c>S3.7</c>.</summary>
    public static string DocumentOf(string clause)
    {
        ArgumentNullException.ThrowIfNull(clause);
        return clause.Split('.')[0];
    }
}
