import { buildSchema } from "graphql";

/**
 * What the desk asks of GitHub's GraphQL interface, and nothing else: an excerpt of the schema that GitHub publishes, each
 * type and argument as it stands there. A query with any other field is refused.
 * @see https://docs.github.com/en/graphql/overview/public-schema
 */
export const schema = buildSchema(`
scalar Base64String
scalar DateTime
scalar GitObjectID
scalar URI
enum OrderDirection { ASC DESC }
enum DeploymentOrderField { CREATED_AT }
enum IssueOrderField { COMMENTS CREATED_AT UPDATED_AT }
enum PullRequestState { CLOSED MERGED OPEN }
enum PatchStatus { ADDED CHANGED COPIED DELETED MODIFIED RENAMED }
enum StatusState { ERROR EXPECTED FAILURE PENDING SUCCESS }
enum DeploymentStatusState { ERROR FAILURE INACTIVE IN_PROGRESS PENDING QUEUED SUCCESS WAITING }
enum CheckStatusState { COMPLETED IN_PROGRESS PENDING QUEUED REQUESTED WAITING }
enum CheckConclusionState { ACTION_REQUIRED CANCELLED FAILURE NEUTRAL SKIPPED STALE STARTUP_FAILURE SUCCESS TIMED_OUT }
input DeploymentOrder { direction: OrderDirection! field: DeploymentOrderField! }
input IssueOrder { direction: OrderDirection! field: IssueOrderField! }

type Query { repository(owner: String!, name: String!): Repository }
type Repository {
  id: ID!
  defaultBranchRef: Ref
  ref(qualifiedName: String!): Ref
  object(oid: GitObjectID, expression: String): GitObject
  pullRequests(states: [PullRequestState!], labels: [String!], first: Int, orderBy: IssueOrder, headRefName: String): PullRequestConnection!
}
type Ref { name: String! target: GitObject }
interface GitObject { oid: GitObjectID! }
type Blob implements GitObject {
  oid: GitObjectID!
  text: String
  isTruncated: Boolean!
  isBinary: Boolean
  byteSize: Int!
}
type Commit implements GitObject {
  oid: GitObjectID!
  message: String!
  author: GitActor
  committedDate: DateTime!
  file(path: String!): TreeEntry
  history(first: Int, path: String): CommitHistoryConnection!
  status: Status
  deployments(last: Int, orderBy: DeploymentOrder): DeploymentConnection
  checkSuites(last: Int): CheckSuiteConnection
}
type CommitHistoryConnection { nodes: [Commit] }
type TreeEntry { oid: GitObjectID! }
type GitActor { name: String email: String avatarUrl: URI! user: User }
interface Actor { login: String! avatarUrl: URI! }
type User implements Actor { login: String! avatarUrl: URI! databaseId: Int name: String email: String! }
type Status { contexts: [StatusContext!]! }
type StatusContext { context: String! state: StatusState! targetUrl: URI description: String }
type DeploymentConnection { nodes: [Deployment] }
type Deployment { environment: String latestStatus: DeploymentStatus }
type DeploymentStatus { state: DeploymentStatusState! environmentUrl: URI description: String }
type CheckSuiteConnection { nodes: [CheckSuite] }
type CheckSuite { checkRuns(last: Int): CheckRunConnection }
type CheckRunConnection { nodes: [CheckRun] }
type CheckRun { name: String! status: CheckStatusState! conclusion: CheckConclusionState detailsUrl: URI summary: String }
type PullRequestConnection { totalCount: Int! nodes: [PullRequest] }
type PullRequest {
  id: ID!
  number: Int!
  title: String!
  url: URI!
  isDraft: Boolean!
  isCrossRepository: Boolean!
  createdAt: DateTime!
  updatedAt: DateTime!
  headRefName: String!
  headRefOid: GitObjectID!
  author: Actor
  labels(first: Int): LabelConnection
  files(first: Int): PullRequestChangedFileConnection
}
type LabelConnection { nodes: [Label] }
type Label { name: String! }
type PullRequestChangedFileConnection { nodes: [PullRequestChangedFile] }
type PullRequestChangedFile { path: String! changeType: PatchStatus! }

type Mutation {
  createRef(input: CreateRefInput!): CreateRefPayload
  createCommitOnBranch(input: CreateCommitOnBranchInput!): CreateCommitOnBranchPayload
  convertPullRequestToDraft(input: ConvertPullRequestToDraftInput!): ConvertPullRequestToDraftPayload
  markPullRequestReadyForReview(input: MarkPullRequestReadyForReviewInput!): MarkPullRequestReadyForReviewPayload
}
input CreateRefInput { clientMutationId: String name: String! oid: GitObjectID! repositoryId: ID! }
type CreateRefPayload { ref: Ref }
input CreateCommitOnBranchInput {
  branch: CommittableBranch!
  clientMutationId: String
  expectedHeadOid: GitObjectID!
  fileChanges: FileChanges
  message: CommitMessage!
}
input CommittableBranch { branchName: String id: ID repositoryNameWithOwner: String }
input FileChanges { additions: [FileAddition!] = [] deletions: [FileDeletion!] = [] }
input FileAddition { contents: Base64String! path: String! }
input FileDeletion { path: String! }
input CommitMessage { body: String headline: String! }
type CreateCommitOnBranchPayload { commit: Commit }
input ConvertPullRequestToDraftInput { clientMutationId: String pullRequestId: ID! }
type ConvertPullRequestToDraftPayload { pullRequest: PullRequest }
input MarkPullRequestReadyForReviewInput { clientMutationId: String pullRequestId: ID! }
type MarkPullRequestReadyForReviewPayload { pullRequest: PullRequest }
`);
