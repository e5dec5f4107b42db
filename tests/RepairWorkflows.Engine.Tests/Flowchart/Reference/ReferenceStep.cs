namespace RepairWorkflows.Engine.Tests.Flowchart.Reference;

/// <summary>One run of a step.</summary>
internal sealed class ReferenceStep(string id, bool cameBack)
{
    private static int _last;

    public string Id { get; } = id;

    /// <summary>It was reached by an arrow that leads back.</summary>
    public bool CameBack { get; } = cameBack;

    public int Number { get; set; } = Interlocked.Increment(ref _last);
}
