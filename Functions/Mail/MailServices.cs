using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Recruitment.Mail;

/// <summary>What composes and sends mails.</summary>
public static class MailServices
{
    public static IServiceCollection AddMail(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services.AddSingleton<MailBody>();
        return services;
    }
}
