using MediatR;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Instances;

/// <summary>Asks for an instance as people read it; answers null when there is none.</summary>
/// <param name="InstanceId">Which.</param>
/// <param name="By">Who asks: anybody with a role, who sees numbers as <see cref="CaseSight"/> says.</param>
/// <exception cref="NotAllowedException"><see cref="RepairErrors.CaseNotReadable"/>.</exception>
public sealed record GetInstance(string InstanceId, Actor By) : IRequest<InstanceReport?>;

internal sealed class GetInstanceHandler(InstanceInspector inspector, DefinitionCatalogue definitions)
    : IRequestHandler<GetInstance, InstanceReport?>
{
    public async Task<InstanceReport?> Handle(GetInstance request, CancellationToken cancellationToken)
    {
        CaseSight.RequireReading(request.By);
        var view = await inspector.FindAsync(request.InstanceId, cancellationToken);
        if (view is null)
        {
            return null;
        }

        var workflow = await FindAsync(view.Header.DefinitionVersionId, cancellationToken);
        return InstanceReport.Of(InstanceSight.For(request.By, view), workflow);
    }

    // One that was set aside is shown even where its definition cannot be read either.
    private async Task<CompiledWorkflow?> FindAsync(string versionId, CancellationToken cancellationToken)
    {
        try
        {
            return await definitions.GetVersionAsync(versionId, cancellationToken);
        }
        catch (CodedException)
        {
            return null;
        }
    }
}
