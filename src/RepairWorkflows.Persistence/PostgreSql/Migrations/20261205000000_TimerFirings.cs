using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace RepairWorkflows.Persistence.PostgreSql.Migrations;

/// <summary>Keeps each firing of a timer, so that lateness can be told.</summary>
[DbContext(typeof(PostgreSqlDb))]
[Migration("20261205000000_TimerFirings")]
internal sealed class TimerFirings : Migration
{
    private const string Table = "timer_firings";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            Table,
            table => new
            {
                id = table.Column<long>("bigint", nullable: false)
                    .Annotation(
                        "Npgsql:ValueGenerationStrategy",
                        NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                timer_id = table.Column<string>("text", nullable: false),
                instance_id = table.Column<string>("text", nullable: false),
                name = table.Column<string>("text", nullable: false),
                due_at = table.Column<DateTimeOffset>("timestamp with time zone", nullable: false),
                done_at = table.Column<DateTimeOffset>("timestamp with time zone", nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_timer_firings", row => row.id));
        migrationBuilder.CreateIndex("ix_timer_firings_done_at", Table, "done_at");
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable(Table);
}
