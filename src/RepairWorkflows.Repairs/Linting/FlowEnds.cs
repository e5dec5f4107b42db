using RepairWorkflows.Engine.Activities;

namespace RepairWorkflows.Repairs.Linting;

/// <summary>Collects the clocks at the ends of a flowchart: at those that end all of it, if there are any.</summary>
internal sealed class FlowEnds
{
    private ClockMarks? _terminal;
    private ClockMarks? _open;

    /// <summary>What holds at its end; null when it has none.</summary>
    public ClockMarks? Marks => _terminal ?? _open;

    public void Note(Activity step, ClockMarks left, bool goesOn)
    {
        if (step.IsTerminal)
        {
            _terminal = _terminal?.Meet(left) ?? left;
        }
        else if (!goesOn)
        {
            _open = _open?.Meet(left) ?? left;
        }
    }
}
