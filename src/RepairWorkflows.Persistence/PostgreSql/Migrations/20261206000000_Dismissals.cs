using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RepairWorkflows.Persistence.PostgreSql.Migrations;

/// <summary>Keeps who has dismissed a dead letter, when and why.</summary>
[DbContext(typeof(PostgreSqlDb))]
[Migration("20261206000000_Dismissals")]
internal sealed class Dismissals : Migration
{
    private const string Table = "stimulus_queue";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<DateTimeOffset>("dismissed_at", Table, "timestamp with time zone", nullable: true);
        migrationBuilder.AddColumn<string>("dismissed_by", Table, "text", nullable: true);
        migrationBuilder.AddColumn<string>("dismissal_reason", Table, "text", nullable: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn("dismissal_reason", Table);
        migrationBuilder.DropColumn("dismissed_by", Table);
        migrationBuilder.DropColumn("dismissed_at", Table);
    }
}
