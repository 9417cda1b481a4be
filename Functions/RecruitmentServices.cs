using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Recruitment.Applicants;
using Recruitment.Applicants.Entering;
using Recruitment.Audit;
using Recruitment.Committee;
using Recruitment.Committee.Replacing;
using Recruitment.Correspondence;
using Recruitment.Correspondence.ByPost;
using Recruitment.Correspondence.Unreachable;
using Recruitment.Files;
using Recruitment.Health;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Procedures.Answering;
using Recruitment.Records;
using Recruitment.Recruiter;
using Recruitment.Recruiter.Acting;
using Recruitment.Recruiter.Desk;
using Recruitment.Retention;
using Recruitment.Stages.Advice;
using Recruitment.Stages.Authorisation;
using Recruitment.Stages.Checks;
using Recruitment.Stages.Decision;
using Recruitment.Stages.Handover;
using Recruitment.Stages.Interviews;
using Recruitment.Stages.Offer;
using Recruitment.Stages.ProgrammePhase;
using Recruitment.Stages.Recommendation;
using Recruitment.Stages.References;
using Recruitment.Stages.TermEnd;
using Recruitment.Storage;
using Recruitment.Storage.Encryption;
using Recruitment.Telemetry;
using Recruitment.Webhooks;

namespace Recruitment;

/// <summary>Puts the parts of the app together.</summary>
public static class RecruitmentServices
{
    public static IServiceCollection AddRecruitment(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddStorage();
        services.AddHostedService<KeyRewrapping>();
        services.AddTelemetry(configuration);
        services.AddHealth();
        services.AddHtml();
        services.AddLinks(configuration);
        services.AddFiles(configuration);
        services.AddMail(configuration);
        services.AddSingleton<RecordStore>();
        services.AddProcedures();
        services.AddDesk();
        services.AddWebhooks(configuration);
        services.AddCandidates();
        services.AddCommittee();
        services.AddAdvice();
        services.AddAuthorisation();
        services.AddDecision();
        services.AddAudit();
        services.AddSingleton<PostedLetters>();
        services.AddSingleton<Letters>();
        services.AddSingleton<RecruiterLetters>();
        services.AddSingleton<AddressBook>();
        services.AddSingleton<ContactRecords>();
        services.AddSingleton<MissedTitles>();
        services.AddInterviews();
        services.AddRecommendation();
        services.AddReferences();
        services.AddOffers();
        services.AddChecks();
        services.AddHandover();
        services.AddTermEnd();
        services.AddProgrammePhases();
        services.AddRetention();
        services.AddEvery<IMails>();
        services.AddEvery<ILinkHandler>();
        services.AddLinkPages(typeof(RecruitmentServices).Assembly);
        services.AddEvery<IBallotForm>();
        services.AddEvery<IReplacementMails>();
        services.AddEvery<ICandidateAction>();
        services.AddEvery<IUndelivered>();
        services.AddEvery<ISuspensionPart>();
        services.AddEvery<IStageEntrance>();
        services.AddEvery<IDecisionSource>();
        return services;
    }

    /// <summary>Registers every class of the app that implements <typeparamref name="TService"/>.</summary>
    private static void AddEvery<TService>(this IServiceCollection services)
    {
        foreach (var type in typeof(RecruitmentServices).Assembly.GetTypes())
        {
            if (
                type is { IsClass: true, IsAbstract: false, IsGenericType: false }
                && type.IsAssignableTo(typeof(TService))
            )
            {
                services.AddSingleton(typeof(TService), type);
            }
        }
    }
}
