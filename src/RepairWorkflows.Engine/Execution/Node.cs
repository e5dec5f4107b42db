using RepairWorkflows.Engine.Activities;

namespace RepairWorkflows.Engine.Execution;

/// <summary>A step at its place in the workflow.</summary>
/// <param name="Activity">The step.</param>
/// <param name="NodeId">The ids from the workflow down to it, joined by colons.</param>
/// <param name="Around">The step that it is drawn in; null for the workflow itself.</param>
internal sealed record Node(Activity Activity, string NodeId, Node? Around)
{
    /// <summary>The steps around it, the nearest first; the workflow itself is the last.</summary>
    public IEnumerable<Node> Surroundings
    {
        get
        {
            for (var around = Around; around is not null; around = around.Around)
            {
                yield return around;
            }
        }
    }
}
