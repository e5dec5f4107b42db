using Microsoft.EntityFrameworkCore;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.Model;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>Fills what lists need into rows of builds that kept nothing but the document.</summary>
internal static class DefinitionColumns
{
    /// <summary>
    /// Fills those that have nothing to be searched for, which no version has. Done again after it broke off, and where
    /// a machine with an earlier build wrote since.
    /// </summary>
    public static async Task FillAsync(RepairWorkflowsDb db, CancellationToken cancellationToken)
    {
        var empty = db.Definitions.AsNoTracking().Where(row => row.SearchText == "");
        foreach (var row in await empty.ToListAsync(cancellationToken))
        {
            var summary = DefinitionSummary.Of(row.ToDefinition());
            var (name, search) = (DefinitionRow.NameFoldedOf(summary), DefinitionRow.SearchTextOf(summary));
            await db.Definitions.Where(stored => stored.Id == row.Id && stored.Document == row.Document)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(stored => stored.Description, summary.Description)
                        .SetProperty(stored => stored.ToolVersion, summary.ToolVersion)
                        .SetProperty(stored => stored.IsReadonly, summary.IsReadonly)
                        .SetProperty(stored => stored.IsSystem, summary.IsSystem)
                        .SetProperty(stored => stored.NameFolded, name)
                        .SetProperty(stored => stored.SearchText, search),
                    cancellationToken);
        }
    }
}
