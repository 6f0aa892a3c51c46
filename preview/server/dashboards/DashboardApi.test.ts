import { startPreviewHostRig, type PreviewHostRig } from '../previewHostRig';

let rig: PreviewHostRig;

beforeEach(async () => {
  rig = await startPreviewHostRig();
});

afterEach(() => rig.close());

async function post(path: string, body: object): Promise<[status: number, message: unknown]> {
  const answer = await rig.send(path, { method: 'POST', body: JSON.stringify(body) });
  return [answer.status, (JSON.parse(answer.body) as { message?: unknown }).message];
}

async function dashboard(uid: string): Promise<unknown> {
  return JSON.parse((await rig.send(`/api/dashboards/uid/${uid}`)).body);
}

const two = { uid: 'two', title: 'Two' };

it('stores a dashboard in a folder, and raises its version', async () => {
  expect((await rig.send('/api/folders/new')).status).toBe(404);
  expect(await post('/api/folders', { uid: 'new', title: 'New' })).toEqual([200, undefined]);
  expect(JSON.parse((await rig.send('/api/folders/new')).body)).toEqual({ uid: 'new', title: 'New' });
  await post('/api/dashboards/db', { dashboard: two, folderUid: 'new' });
  expect(await dashboard('two')).toMatchObject({
    dashboard: two,
    meta: { provisioned: false, folderTitle: 'New', version: 1 },
  });
  await post('/api/dashboards/db', { dashboard: { ...two, title: 'Three' }, folderUid: 'new', overwrite: true });
  expect(await dashboard('two')).toMatchObject({ dashboard: { title: 'Three' }, meta: { version: 2 } });
});

it('takes no other version than the latest for the next, unless it is told to overwrite', async () => {
  await post('/api/dashboards/db', { dashboard: two });
  const refused = [412, 'The dashboard has been changed by someone else'];
  expect(await post('/api/dashboards/db', { dashboard: two })).toEqual(refused);
  expect(await post('/api/dashboards/db', { dashboard: { ...two, version: 2 } })).toEqual(refused);
  expect(await post('/api/dashboards/db', { dashboard: { ...two, version: 1 } })).toEqual([200, undefined]);
});

it.each<[string, string, object, number, string]>([
  [
    'a provisioned one',
    'dashboards/db',
    { dashboard: { uid: 'one', title: 'x' }, overwrite: true },
    400,
    'provisioned',
  ],
  ['an unknown folder', 'dashboards/db', { dashboard: two, folderUid: 'none' }, 400, 'folder not found'],
  ['no title', 'dashboards/db', { dashboard: { uid: 'two' } }, 400, 'title'],
  ['no dashboard', 'dashboards/db', {}, 400, 'title'],
  ['a folder of provisioning again', 'folders', { uid: 'case', title: 'Case' }, 409, 'already exists'],
  ['a folder without title', 'folders', { uid: 'x' }, 400, 'title'],
])('refuses %s', async (_, path, body, status, words) => {
  expect(await post(`/api/${path}`, body)).toEqual([status, expect.stringContaining(words)]);
});

it('says that snapshots stay here', async () => {
  expect(JSON.parse((await rig.send('/api/snapshot/shared-options')).body)).toMatchObject({
    snapshotEnabled: true,
    externalEnabled: false,
  });
});
