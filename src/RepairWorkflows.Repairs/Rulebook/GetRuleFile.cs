using MediatR;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Rulebook;

/// <summary>Asks for a calendar or policy as its owner wrote it.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Version">Which version; null for the newest.</param>
/// <param name="Format">How it shall be written.</param>
/// <param name="By">Who asks: <see cref="RuleSight.Readers"/> only.</param>
/// <exception cref="NotFoundException"><see cref="RepairErrors.RulesNotFound"/>.</exception>
/// <exception cref="NotAllowedException"><see cref="RepairErrors.ActionNotAllowed"/>.</exception>
public sealed record GetRuleFile(RuleKind Kind, string Name, int? Version, RuleFormat Format, Actor By)
    : IRequest<RuleFile>;

/// <summary>A calendar or policy as text.</summary>
/// <param name="Version">Which version, and who published it.</param>
/// <param name="Text">The text.</param>
public sealed record RuleFile(RuleVersion Version, string Text);

internal sealed class GetRuleFileHandler(IRuleStore store) : IRequestHandler<GetRuleFile, RuleFile>
{
    public async Task<RuleFile> Handle(GetRuleFile request, CancellationToken cancellationToken)
    {
        RuleSight.RequireReading(request.By);
        var version = await store.FindAsync(request.Kind, request.Name, request.Version, cancellationToken);
        return version is null
            ? throw new NotFoundException(
                RepairErrors.RulesNotFound, RepairTexts.Get($"error.{RepairErrors.RulesNotFound}"))
            : new RuleFile(version, RuleTexts.Write(version, request.Format));
    }
}
