using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RepairWorkflows.Persistence.PostgreSql.Migrations;

/// <summary>Keeps which piece of equipment an order is about: its file is the list of these orders (S6.2.7).</summary>
[DbContext(typeof(PostgreSqlDb))]
[Migration("20261216000000_Equipment")]
internal sealed class Equipment : Migration
{
    private const string Orders = "repair_orders";
    private const string File = "ix_repair_orders_equipment";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("equipment", Orders, "text", nullable: true);
        migrationBuilder.CreateIndex(File, Orders, "equipment", filter: "equipment IS NOT NULL");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex(File, Orders);
        migrationBuilder.DropColumn("equipment", Orders);
    }
}
