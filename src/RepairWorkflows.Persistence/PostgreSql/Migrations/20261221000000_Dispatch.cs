using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RepairWorkflows.Persistence.PostgreSql.Migrations;

/// <summary>Shows on boards which orders are on hold and how often customers urged; counts what technicians have.</summary>
[DbContext(typeof(PostgreSqlDb))]
[Migration("20261221000000_Dispatch")]
internal sealed class Dispatch : Migration
{
    private const string Orders = "repair_orders";
    private const string OfTechnicians = "ix_repair_orders_technician_folded";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<bool>("is_on_hold", Orders, "boolean", nullable: false, defaultValue: false);
        migrationBuilder.AddColumn<int>("urgings", Orders, "integer", nullable: false, defaultValue: 0);
        migrationBuilder.CreateIndex(
            OfTechnicians, Orders, "technician_folded", filter: "technician_folded IS NOT NULL AND closed_at IS NULL");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex(OfTechnicians, Orders);
        migrationBuilder.DropColumn("urgings", Orders);
        migrationBuilder.DropColumn("is_on_hold", Orders);
    }
}
