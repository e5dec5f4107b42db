using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RepairWorkflows.Persistence.Sqlite.Migrations;

/// <summary>Keeps who has dismissed a dead letter, when and why.</summary>
[DbContext(typeof(SqliteDb))]
[Migration("20261206000000_Dismissals")]
internal sealed class Dismissals : Migration
{
    private const string Table = "stimulus_queue";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>("dismissed_at", Table, "INTEGER", nullable: true);
        migrationBuilder.AddColumn<string>("dismissed_by", Table, "TEXT", nullable: true);
        migrationBuilder.AddColumn<string>("dismissal_reason", Table, "TEXT", nullable: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        // Without EF Core, which would make the whole table anew, by a model that a migration alone does not have.
        foreach (var column in (string[])["dismissal_reason", "dismissed_by", "dismissed_at"])
        {
            migrationBuilder.Sql($"ALTER TABLE {Table} DROP COLUMN {column}");
        }
    }
}
