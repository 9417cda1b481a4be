using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Recruitment;
using Recruitment.Embedded;

var builder = FunctionsApplication.CreateBuilder(args);
builder.UseEmbeddedHost();
builder.ConfigureFunctionsWebApplication();
builder.UseRecruitment();
builder.Services.AddRecruitment(builder.Configuration);
builder.Build().Run();
