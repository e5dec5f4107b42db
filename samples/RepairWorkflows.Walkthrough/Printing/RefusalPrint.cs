using RepairWorkflows.Walkthrough.Server;

namespace RepairWorkflows.Walkthrough.Printing;

/// <summary>Prints why a report was refused.</summary>
internal sealed class RefusalPrint(TextWriter output, PrintWords words)
{
    private const int FieldColumns = 18;
    private const int CodeColumns = 22;

    public void Print(string file, IReadOnlyList<FieldError> errors)
    {
        output.WriteLine();
        output.WriteLine($"{words["refused"]}  [{file}]");
        foreach (var error in errors)
        {
            output.WriteLine(
                $"  {CellText.Fit(error.Field, FieldColumns)} {CellText.Fit(error.Code, CodeColumns)} {error.Message}");
        }
    }
}
