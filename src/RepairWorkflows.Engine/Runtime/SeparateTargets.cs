namespace RepairWorkflows.Engine.Runtime;

/// <summary>Asks the stores one after another: for stores that have nothing better.</summary>
internal sealed class SeparateTargets(IDefinitionStore definitions, IWorkflowStore store) : IStimulusTargets
{
    public async Task<StimulusTargets> FindAsync(StimulusQuestion question, CancellationToken cancellationToken)
    {
        var triggers = await definitions.FindTriggersAsync(question.Hash, cancellationToken);
        var marks = await store.FindBookmarksAsync(
            question.Hash, question.CorrelationId, question.InstanceId, cancellationToken);
        var first = marks is [var mark, ..] ? await store.FindAsync(mark.InstanceId, cancellationToken) : null;
        return new StimulusTargets(triggers, marks, first);
    }
}
