using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RepairWorkflows.Persistence.Sqlite.Migrations;

/// <summary>Keeps calendars and clock policies in versions, and with each clock which calendar counts it.</summary>
[DbContext(typeof(SqliteDb))]
[Migration("20261207000000_RuleVersions")]
internal sealed class RuleVersions : Migration
{
    private const string Table = "rule_versions";
    // An unreadable ledger is set aside when its order is read, and does not keep the server from starting.
    private const string Calendar = "CASE WHEN json_valid(ledger) THEN json_extract(ledger, '$.calendar') END";
    private const string At = $"instr({Calendar}, '@')";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            Table,
            table => new
            {
                sequence = table.Column<long>("INTEGER", nullable: false),
                kind = table.Column<int>("INTEGER", nullable: false),
                name = table.Column<string>("TEXT", nullable: false),
                version = table.Column<int>("INTEGER", nullable: false),
                content = table.Column<string>("TEXT", nullable: false),
                complete = table.Column<string>("TEXT", nullable: true),
                published_at = table.Column<long>("INTEGER", nullable: false),
                published_by = table.Column<string>("TEXT", nullable: false),
                origin = table.Column<int>("INTEGER", nullable: false),
                reason = table.Column<string>("TEXT", nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_rule_versions", row => row.sequence));
        migrationBuilder.CreateIndex(
            "ix_rule_versions_kind_name_version", Table, ["kind", "name", "version"], unique: true);
        migrationBuilder.AddColumn<string>("calendar", "clocks", "TEXT", nullable: true);
        migrationBuilder.AddColumn<int>("calendar_version", "clocks", "INTEGER", nullable: true);
        migrationBuilder.Sql(
            $"""
            UPDATE clocks SET calendar = substr({Calendar}, 1, {At} - 1),
                calendar_version = CAST(substr({Calendar}, {At} + 1) AS integer)
            WHERE {At} > 0
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(Table);
        migrationBuilder.Sql("ALTER TABLE clocks DROP COLUMN calendar");
        migrationBuilder.Sql("ALTER TABLE clocks DROP COLUMN calendar_version");
    }
}
